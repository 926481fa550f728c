import { normalizePhone, withoutExtension } from '../clinic/phone-number.ts';

/** The most characters of a normalized number, its extension included. */
export const MAX_PHONE_LENGTH = 40;
/** The most characters that are normalized: the compatibility form of one may have 18. */
const LONGEST_TYPED = 800;

/** What is dialed before a number abroad: 00 in most countries, 011 in North America, 0011 in Australia. */
const EXIT_CODE = /^(?:0011|011|00)/;

/**
 * True for a phone number in any notation: 6 digits, as in small countries, to 15 (ITU-T E.164) without the exit code, an
 * optional extension, no other letters.
 */
export function isPhoneNumber(text: string): boolean {
  if (text.length > LONGEST_TYPED) return false;
  const plain = normalizePhone(text);
  if (plain.length > MAX_PHONE_LENGTH) return false;
  const number = withoutExtension(plain);
  const { length } = number.replace(/\D/g, '').replace(EXIT_CODE, '');
  // Any punctuation may separate the digits, but no letter and no plus of a second number.
  return /^[ \p{P}]*\+?[\d \p{P}~]*$/u.test(number) && length >= 6 && length <= 15;
}
