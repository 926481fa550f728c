import { languageOf } from '../../consultation/words/choose-language.ts';
import { en, sentences as english } from './en.ts';
import type { ElementSentences } from './sentences.ts';
import { toElementWords, type Tongue } from './to-words.ts';
import type { ElementWords } from './words.ts';

const tables = new Map<string, ElementWords>([[en.language, en]]);

/** Makes a language available to all elements; English is there from the start, and speaks for what is left out. */
export function addElementWords(tongue: Tongue, own: ElementSentences): void {
  tables.set(tongue.language, toElementWords(tongue, { ...english, ...own }));
}

export function hasElementWords(language: string): boolean {
  return tables.has(language);
}

/** The words for the first of `languages` (BCP 47 tags, best first) that is available; else English. */
export function elementWordsFor(languages: readonly string[]): ElementWords {
  for (const language of languages) {
    const words = tables.get(languageOf(language));
    if (words) return words;
  }
  return en;
}
