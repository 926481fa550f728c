import { FIELDS, type Field, type TextField } from './fields.ts';
import type { AnswerIssueCode } from './issue.ts';

/**
 * The UTF-16 units that one character may take: an emoji of a family takes 11, with skin tones 19. A text that has
 * more for each of its characters is too long before anything counts, normalizes or matches it: those take time that
 * grows with the square of the length.
 */
const UNITS_PER_CHARACTER = 20;

const HIGHEST_COUNT = FIELDS.message.limit * UNITS_PER_CHARACTER;
/** Letters, digits, punctuation and line breaks of ASCII, but not "\r\n", which is one character. */
const PLAIN = /^[\n\x20-\x7e]*$/;

/** The issue of a text that is too long to process; call it before the text is normalized. */
export function farTooLong(name: TextField, text: string): AnswerIssueCode | undefined {
  const field: Field = FIELDS[name];
  return text.length > field.limit * UNITS_PER_CHARACTER ? tooLong(field) : undefined;
}

/** Validates the normalized text of a field without the clinic's rules; `undefined` means no issue. */
export function validateField(name: TextField, text: string): AnswerIssueCode | undefined {
  const field: Field = FIELDS[name];
  const { limit, countsGraphemes, isValid } = field;
  if (text.length > limit && !(countsGraphemes && countCharacters(text) <= limit)) return tooLong(field);
  return isValid && !isValid(text) ? 'format' : undefined;
}

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

/** A patient reads that an answer is too long only where there is a sentence for it. */
function tooLong({ issues = [] }: Field): AnswerIssueCode {
  return issues.includes('too-long') ? 'too-long' : 'format';
}
