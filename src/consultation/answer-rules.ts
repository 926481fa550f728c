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

/** The most characters of the id of a box that was ticked. */
export const LONGEST_CONSENT_ID = 100;

/** Judges the trimmed text of each answer; `undefined` is no fault. */
export const ANSWER_RULES: Readonly<Record<string, (text: string) => AnswerIssueCode | undefined>> = {
  name: (text) => (text.length > MAX_LENGTH.name ? 'too-long' : undefined),
  phone: (text) => (isPhoneNumber(text) ? undefined : 'format'),
  email: (text) =>
    text.length > MAX_LENGTH.email ? 'too-long' : EMAIL.test(plainEmail(text)) ? undefined : 'format',
  message: (text) => (isShortMessage(text) ? undefined : 'too-long'),
  idempotencyKey: matches(UUID),
  service: matches(SLUG),
  partner: matches(ID),
  locale: matches(ID),
  page: (text) => (text.length <= 2000 && isFetchUrl(text) ? undefined : 'format'),
};

/** True for a phone number in any notation: 7 to 15 digits (ITU-T E.164), an optional extension, no other letters. */
export function isPhoneNumber(text: string): boolean {
  const plain = plainPhone(text);
  if (plain.length > MAX_LENGTH.phone) return false;
  const number = withoutExtension(plain);
  const { length } = number.replace(/\D/g, '');
  // Whatever stands between the digits, but no letter and no plus of a second number.
  return /^[ \p{P}]*\+?[\d \p{P}~]*$/u.test(number) && length >= 7 && length <= 15;
}

/** Counts what a reader sees as one character, not UTF-16 units: Persian joins and emoji take several. */
export function countCharacters(text: string): number {
  return 'Segmenter' in Intl ? [...new Intl.Segmenter().segment(text)].length : text.length;
}

function isShortMessage(text: string): boolean {
  return text.length <= MAX_LENGTH.message || countCharacters(text) <= MAX_LENGTH.message;
}

function matches(pattern: RegExp) {
  return (text: string): AnswerIssueCode | undefined => (pattern.test(text) ? undefined : 'format');
}
