import type { LocalizedText } from './schema.ts';

/**
 * The text in `language` (a BCP 47 tag), else in its base language, else in another region's (`es` finds `es-MX`), else in
 * English, else in the first language of the text.
 */
export function inLanguage(text: LocalizedText | undefined, language: string): string | undefined {
  return typeof text === 'object' ? text[keyFor(text, language)!] : text;
}

/**
 * The language of the text that `inLanguage` returns. One text for all languages is in the clinic's first; `null` where
 * the clinic lists none.
 */
export function languageOfText(
  text: LocalizedText,
  language: string,
  clinicLanguages: readonly string[] = [],
): string | null {
  return (typeof text === 'object' ? keyFor(text, language) : clinicLanguages[0]) ?? null;
}

function keyFor(texts: Record<string, string>, language: string): string | undefined {
  const keys = Object.keys(texts);
  const [base] = language.split('-');
  const related = keys.filter((key) => key.split('-')[0] === base);
  return [language, base!, ...related, 'en', ...keys].find((key) => Object.hasOwn(texts, key));
}
