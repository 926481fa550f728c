import { LANGUAGES, type Language } from '../../../src/i18n/languages.ts';

/** A language of the elements, and which way a page in it runs. */
export interface PageLanguage {
  language: Language;
  direction: 'ltr' | 'rtl';
}

/** How a page around the elements looks; its CSS is all that it says to them. */
export interface Theme {
  name: string;
  css: string;
}

const RIGHT_TO_LEFT: readonly Language[] = ['fa'];

/** Every language that the elements speak: a new one is held to all of this the day it is added. */
export const LANGUAGES_OF_PAGES: readonly PageLanguage[] = LANGUAGES.map((language) => ({
  language,
  direction: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
}));

export const THEMES: readonly Theme[] = [
  { name: 'light', css: 'html { background: #fff; color: #1b1b1b }' },
  {
    name: 'dark',
    css: 'html { color-scheme: dark; background: #14181b; color: #e9e6e0 } a { color: #9cc7ff }',
  },
  {
    name: 'own colours',
    css: `html { background: #fdf3e1; color: #43281c } a { color: #6d2f0b }
      html { --clinic-accent: #6a2c70; --clinic-on-accent: #fff7e8; --clinic-radius: 0; --clinic-gap: 2em }`,
  },
];

/** The faintest text around which lines, hints and errors are promised to stay readable: 7 : 1. */
export const FAINT_THEMES: readonly Theme[] = [
  { name: 'light with grey text', css: 'html { background: #fff; color: #595959 }' },
  { name: 'dark with grey text', css: 'html { color-scheme: dark; background: #000; color: #959595 }' },
];

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Makes the page one in this language, with these looks. */
export function dressPage(theme: Theme, { language, direction }: PageLanguage): void {
  sheet.replaceSync(theme.css);
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}

/** Makes the page as plain as it was. */
export function undressPage(): void {
  dressPage({ name: 'none', css: '' }, { language: 'en', direction: 'ltr' });
}

/** The words of a language arrive as a module here; on a page a script of their own brings them. */
export async function bringLanguages(): Promise<void> {
  for (const language of LANGUAGES) {
    if (language !== 'en') await import(`../../../src/chunks/${language}.ts`);
  }
}
