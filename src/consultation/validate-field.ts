import { countCharacters } from './count-characters.ts';
import { FIELDS, type Field, type TextField } from './fields.ts';
import type { AnswerIssueCode } from './issue.ts';

/**
 * The UTF-16 units that one character may take: an emoji of a family takes 11, with skin tones 19. A text that has
 * more for each of its characters is too long before anything counts, normalizes or matches it: those take time that
 * grows with the square of the length.
 */
const UNITS_PER_CHARACTER = 20;

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

/** A patient reads that an answer is too long only where there is a sentence for it. */
function tooLong({ issues = [] }: Field): AnswerIssueCode {
  return issues.includes('too-long') ? 'too-long' : 'format';
}
