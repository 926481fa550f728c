import { en } from './en.ts';
import type { ElementWords } from './words.ts';

const tables = new Map<string, ElementWords>([[en.language, en]]);

/** Makes a language available to all elements; English is there from the start. */
export function addElementWords(words: ElementWords): void {
  tables.set(words.language, words);
}

/** The words for the first of `languages` (BCP 47 tags, best first) that is available; else English. */
export function elementWordsFor(languages: readonly string[]): ElementWords {
  for (const language of languages) {
    const words = tables.get(language.toLowerCase().split('-')[0] ?? '');
    if (words) return words;
  }
  return en;
}
