import { toAsciiDigits } from './digits.ts';

/**
 * A phone number as it was typed or pasted, in ASCII digits, without what is invisible and what stands around it.
 * Address books add marks of writing direction to what is copied, and a Persian keyboard joins by an invisible one.
 */
export function plainPhone(text: string): string {
  return toAsciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s/g, ' ')
    .trim()
    .replace(/^tel[ .:]*| ?[,;.،]$/gi, '');
}

/**
 * The part of a plain phone number that a telephone dials first: without an extension as it is written in English,
 * Spanish and Persian, on a Persian or an Arabic keyboard.
 */
export function withoutExtension(plain: string): string {
  return plain.replace(/(?:x|(?:ext|int|anexo)\p{L}*|داخل[یي]|#)[\s.:=]*\d{1,6}\W?$/iu, '');
}
