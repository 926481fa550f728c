import type { Section } from './schema.ts';

/**
 * Words that an adult reads in a minute, silently, in English non-fiction: the mean of 190 studies (M. Brysbaert, "How
 * many words do we read per minute?", Journal of Memory and Language 109, 2019). One number serves
 * every language here, because Spanish and Persian lie near it. Readers who are ill, old or new to the subject are slower.
 */
const WORDS_A_MINUTE = 238;

/** What of a block is not read; all its other texts are. Telling them apart by name costs browsers the least. */
const NOT_READ = /^(type|tone|src|alt|url|href)$/;

/** The minutes that it takes to read the sections, in whole ones and at least one. */
export function readingMinutes(sections: readonly Pick<Section, 'blocks'>[]): number {
  let words = 0;
  JSON.stringify(
    sections.map(({ blocks }) => blocks),
    (key, value: unknown) => {
      if (NOT_READ.test(key)) return undefined;
      if (typeof value === 'string') words += wordsIn(value);
      return value;
    },
  );
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/**
 * From a letter or digit to the next space: a dash on its own is no word, and the zero-width non-joiner within a Persian
 * one is no space. `Intl.Segmenter` is left out because its dictionaries differ from engine to engine, and a page that
 * is made ahead of time must say what the browser says. A script without spaces counts too few words.
 */
function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
