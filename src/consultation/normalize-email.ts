import { toAsciiDigits } from '../clinic/phone-number.ts';

/** What may be around an address: quotes, brackets, the scheme of a link, and what ends a sentence or separates a list. */
const BEFORE = /^[\s'“”‘’«([{<]*(?:mailto:|https?:\/\/)?[\s'“”‘’«([{<]*/iu;
const AFTER = /[\s'“”‘’»)\]}>,;:.!?،؛؟]+$/u;
/** An address in quotes; quotes around the part before the @ alone belong to it (RFC 5321). */
const QUOTED = /^\s*"([^"]*)"[\s,;:.]*$/u;

/**
 * Normalizes an email address as typed or pasted: removes invisible characters and the quotes, brackets and punctuation
 * around the address, and writes Persian and Arabic digits in ASCII. Text copied from a Persian page contains marks of
 * writing direction.
 */
export function normalizeEmail(text: string): string {
  const visible = toAsciiDigits(text.replace(/\p{Cf}/gu, '')).replace(QUOTED, '$1');
  return visible.replace(BEFORE, '').replace(AFTER, '');
}

/** Nothing of the characters that mail systems give a meaning, and no dot at either end of the part before the @. */
const EMAIL = /^(?!\.|[^@]*\.@)[^\s@,;:<>()[\]\\]+@(?:[^\s@.,;:<>()[\]"\\]+\.)+[^\s@.,;:<>()[\]"\\]+$/;

/** True for a normalized text that has the form of one email address. */
export function isEmailAddress(text: string): boolean {
  return EMAIL.test(normalizeEmail(text));
}
