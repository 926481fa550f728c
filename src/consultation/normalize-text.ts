import { wellFormed } from '../json/percent-encoding.ts';

/** A character that can be seen; fillers such as U+3164 and U+2800 are letters and symbols only by their category. */
const VISIBLE = /[^\s\p{C}\u115f\u1160\u2800\u3164\uffa0]/u;

/**
 * Normalizes an answer in words: without space around it and without control characters, of which NUL would cut the text
 * in other programs. Half of an emoji becomes U+FFFD. A text in which nothing can be seen is empty.
 */
export function normalizeText(text: string): string {
  const clean = wellFormed(text)
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .trim();
  return VISIBLE.test(clean) ? clean : '';
}
