/** An extension at the end of a normalized number: as in English, Spanish and Persian, on a Persian or an Arabic keyboard. */
const EXTENSION = /(?:x|(?:ext|int|anexo)\p{L}*|داخل[یي]|#)[\s.:=]*(\d{1,6})\W?$/iu;

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

/** A normalized phone number without its extension, which a telephone dials afterwards. */
export function withoutExtension(plain: string): string {
  return plain.replace(EXTENSION, '');
}

/** The extension of a normalized phone number as URLs have it (RFC 3966), such as `;ext=12`; empty where there is none. */
export function extensionOf(plain: string): string {
  const [, digits] = EXTENSION.exec(plain) ?? [];
  return digits ? `;ext=${digits}` : '';
}

/**
 * A phone number as people write it: bare digits of North America in groups, `(202) 555-0147`; any other as it was typed.
 * Ten digits are such a number where the clinic is in the United States or Canada, or names no country.
 */
export function writtenPhone(plain: string, country = 'US'): string {
  const isLocal = country === 'US' || country === 'CA' || plain.startsWith('+');
  return isLocal ? plain.replace(/^(?:\+?1)?([2-9]\d\d)(\d{3})(\d{4})$/, '($1) $2-$3') : plain;
}

/** The text with Persian (U+06F0…) and Arabic-Indic (U+0660…) digits, whose codes end in their value, as ASCII digits. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));
}
