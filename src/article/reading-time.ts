import type { Section } from './schema.ts';

/**
 * Words per minute of adults reading English non-fiction silently: the mean of 190 studies (M. Brysbaert, "How many
 * words do we read per minute?", Journal of Memory and Language 109, 2019). Spanish and Persian are close to it, so all
 * languages share one number. Ill, old and inexperienced readers are slower.
 */
const WORDS_A_MINUTE = 238;

/** Keys of a block whose texts are not read. A list of exceptions by name is the shortest code for browsers. */
const NOT_READ = /^(type|tone|src|alt|url|href)$/;

/** The reading time of the sections in whole minutes, at least 1. */
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
 * Counts words: a word goes from a letter or digit to the next space. A dash on its own is not a word, and the
 * zero-width non-joiner inside a Persian word is not a space. `Intl.Segmenter` is not used, because its dictionaries
 * differ between engines and a prerendered page must agree with the browser. Scripts without spaces are undercounted.
 */
function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
