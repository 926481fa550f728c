import { isFetchUrl } from '../json/is-url.ts';
import { SLUG } from '../json/slug.ts';
import { MAX_LENGTH } from './consultation.ts';
import { plainEmail } from './normalize-email.ts';
import { plainPhone, withoutExtension } from './normalize-phone.ts';

/** What is wrong with an answer by itself, whatever the clinic's rules are. */
export type AnswerIssueCode = 'missing' | 'format' | 'too-long';

const EMAIL = /^[^\s@]+@(?:[^\s@.]+\.)+[^\s@.]+$/;
const ID = /^[A-Za-z0-9._-]{1,100}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The most characters of the id of a ticked box, and the most boxes that one request may tick. */
export const LONGEST_CONSENT_ID = 100;
export const MOST_CONSENTS = 100;

/** The most characters of a page address, and of any other text that no limit in `MAX_LENGTH` names. */
const MAX_PAGE_LENGTH = 2000;
const MAX_ID_LENGTH = 100;

/**
 * The UTF-16 units that one character may take: an emoji of a family takes 11, with skin tones 19. A text that has
 * more for each of its characters is too long before anything counts, normalizes or matches it: those take time that
 * grows with the square of the length.
 */
const UNITS_PER_CHARACTER = 20;

const HIGHEST_COUNT = MAX_LENGTH.message * UNITS_PER_CHARACTER;

/** The issue of a text that is too long to look at; to be asked before the text is trimmed or normalized. */
export function farTooLong(field: string, text: string): AnswerIssueCode | undefined {
  const limits: Readonly<Record<string, number>> = { ...MAX_LENGTH, page: MAX_PAGE_LENGTH };
  if (text.length <= (limits[field] ?? MAX_ID_LENGTH) * UNITS_PER_CHARACTER) return undefined;
  return field in MAX_LENGTH && field !== 'phone' ? 'too-long' : 'format';
}

/** Validates the trimmed text of each answer; `undefined` is no issue. */
export const ANSWER_RULES: Readonly<Record<string, (text: string) => AnswerIssueCode | undefined>> = {
  name: (text) => (text.length > MAX_LENGTH.name ? 'too-long' : undefined),
  phone: (text) => (isPhoneNumber(text) ? undefined : 'format'),
  email: (text) =>
    text.length > MAX_LENGTH.email ? 'too-long' : EMAIL.test(plainEmail(text)) ? undefined : 'format',
  message: (text) => (isShortMessage(text) ? undefined : 'too-long'),
  idempotencyKey: matches(UUID),
  service: (text) => (text.length <= MAX_ID_LENGTH && SLUG.test(text) ? undefined : 'format'),
  partner: matches(ID),
  locale: matches(ID),
  page: (text) => (text.length <= MAX_PAGE_LENGTH && isFetchUrl(text) ? undefined : 'format'),
};

/** True for a phone number in any notation: 7 to 15 digits (ITU-T E.164), an optional extension, no other letters. */
export function isPhoneNumber(text: string): boolean {
  if (farTooLong('phone', text)) return false;
  const plain = plainPhone(text);
  if (plain.length > MAX_LENGTH.phone) return false;
  const number = withoutExtension(plain);
  const { length } = number.replace(/\D/g, '');
  // Whatever stands between the digits, but no letter and no plus of a second number.
  return /^[ \p{P}]*\+?[\d \p{P}~]*$/u.test(number) && length >= 7 && length <= 15;
}

/**
 * Counts what a reader sees as one character, not UTF-16 units: Persian joins and emoji take several. A text that no
 * reader could count either, such as a pasted book, is counted in UTF-16 units, at once.
 */
export function countCharacters(text: string): number {
  if (text.length > HIGHEST_COUNT || !('Segmenter' in Intl)) return text.length;
  let count = 0;
  // Not `[...segments]`, which holds a copy of the text for each segment.
  for (const _ of new Intl.Segmenter().segment(text)) count += 1;
  return count;
}

function isShortMessage(text: string): boolean {
  return text.length <= MAX_LENGTH.message || countCharacters(text) <= MAX_LENGTH.message;
}

function matches(pattern: RegExp) {
  return (text: string): AnswerIssueCode | undefined => (pattern.test(text) ? undefined : 'format');
}
