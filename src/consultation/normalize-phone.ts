/** The most characters of a normalized number, its extension included. */
export const MAX_PHONE_LENGTH = 40;
/** The most characters that are normalized: the compatibility form of one may have 18. */
const LONGEST_TYPED = 800;

/**
 * Normalizes a phone number as typed or pasted: ASCII digits, without invisible characters and punctuation around it.
 * Address books add marks of writing direction when a number is copied, and Persian keyboards type an invisible joiner.
 */
export function normalizePhone(text: string): string {
  return toAsciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s/g, ' ')
    .trim()
    .replace(/^tel[ .:]*| ?[,;.،]$/gi, '');
}

/**
 * A normalized phone number without its extension, which a telephone dials afterwards; extensions as in English,
 * Spanish and Persian, on a Persian or an Arabic keyboard.
 */
export function withoutExtension(plain: string): string {
  return plain.replace(/(?:x|(?:ext|int|anexo)\p{L}*|داخل[یي]|#)[\s.:=]*\d{1,6}\W?$/iu, '');
}

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

/** The text with Persian (U+06F0…) and Arabic-Indic (U+0660…) digits, whose codes end in their value, as ASCII digits. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));
}
