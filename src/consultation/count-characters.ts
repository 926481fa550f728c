/** The most UTF-16 units that are counted as characters: 20 for each of 500, as an emoji of a family may take. */
const HIGHEST_COUNT = 10_000;
/** Letters, digits, punctuation and line breaks of ASCII, but not "\r\n", which is one character. */
const PLAIN = /^[\n\x20-\x7e]*$/;

/**
 * Counts what a reader sees as one character, not UTF-16 units: Persian joins and emoji take several. A text that no
 * reader could count either, such as a pasted book, is counted in UTF-16 units, at once; so is plain ASCII, in which
 * every unit is a character: the first segmenter of a page keeps a slow phone busy for 60 ms.
 */
export function countCharacters(text: string): number {
  if (text.length > HIGHEST_COUNT || PLAIN.test(text) || !('Segmenter' in Intl)) return text.length;
  let count = 0;
  // Not `[...segments]`, which holds a copy of the text for each segment.
  for (const _ of new Intl.Segmenter().segment(text)) count += 1;
  return count;
}
