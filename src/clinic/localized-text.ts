import type { LocalizedText } from './schema.ts';

/** The text in `language` (a BCP 47 tag), else in its base language, else in English, else in the first there is. */
export function inLanguage(text: LocalizedText | undefined, language: string): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  const base = language.split('-')[0] ?? language;
  return text[language] ?? text[base] ?? text.en ?? Object.values(text)[0];
}
