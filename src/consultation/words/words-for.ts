import { languageOf } from './choose-language.ts';
import { en, sentences as english } from './en.ts';
import type { ConsultationSentences } from './sentences.ts';
import { toWords } from './to-words.ts';
import type { ConsultationWords } from './words.ts';

const tables = new Map<string, ConsultationWords>([[en.language, en]]);

/** Makes a language available. English is there from the start, and speaks for what an older table leaves out. */
export function addWords(sentences: ConsultationSentences): void {
  tables.set(sentences.language, toWords({ ...english, ...sentences }));
}

/** The words for the first of `languages` (BCP 47 tags, best first) that is available; else English. */
export function wordsFor(...languages: (string | undefined)[]): ConsultationWords {
  for (const language of languages) {
    const words = tables.get(languageOf(language));
    if (words) return words;
  }
  return en;
}
