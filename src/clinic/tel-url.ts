import { extensionOf, normalizePhone, withoutExtension } from './phone-number.ts';

/** The zero in `+44 (0)20 …`, which is dialed inside the country alone. */
const TRUNK_ZERO = /^(\W*(?:\+|00)[^(]*)\(\s*0\s*\)/;

/**
 * The `tel:` URL of a phone number in any notation, with its extension (RFC 3966), such as `tel:+15555550100;ext=12`. A
 * number without a country code stays one: the telephone dials it as it is.
 */
export function telUrl(text: string): string {
  const plain = normalizePhone(text);
  const number = withoutExtension(plain).replace(TRUNK_ZERO, '$1');
  const plus = /^\D*\+/.test(number) ? '+' : '';
  return `tel:${plus}${number.replace(/\D/g, '')}${extensionOf(plain)}`;
}
