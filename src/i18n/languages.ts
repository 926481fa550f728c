/**
 * The languages that the form, the elements and the receiver's pages are written in. A language that is added here does
 * not compile before `LOCALES` below and the tables in its folder are complete.
 */
export const LANGUAGES = ['en', 'es', 'fa'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How a language is written, and by which codes it is known. */
export interface Locale {
  direction: 'ltr' | 'rtl';
  /** The ten digits of the language, from 0 to 9. */
  digits: string;
  /** Its other primary subtags: the three letters of ISO 639, and those of its varieties, such as Dari. */
  aliases: readonly string[];
}

export const LOCALES: Readonly<Record<Language, Locale>> = {
  en: { direction: 'ltr', digits: '0123456789', aliases: ['eng'] },
  es: { direction: 'ltr', digits: '0123456789', aliases: ['spa'] },
  fa: { direction: 'rtl', digits: '۰۱۲۳۴۵۶۷۸۹', aliases: ['prs', 'pes', 'per', 'fas'] },
};
