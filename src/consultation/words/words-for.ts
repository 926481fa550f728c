import { en } from './en.ts';
import type { ConsultationWords } from './words.ts';

const tables = new Map<string, ConsultationWords>([[en.language, en]]);

/** Makes a language available; English is there from the start. */
export function addWords(words: ConsultationWords): void {
  tables.set(words.language, words);
}

/** The words for the first of `languages` (BCP 47 tags, best first) that is available; else English. */
export function wordsFor(...languages: (string | undefined)[]): ConsultationWords {
  for (const language of languages) {
    const words = tables.get(language?.toLowerCase().split('-')[0] ?? '');
    if (words) return words;
  }
  return en;
}
