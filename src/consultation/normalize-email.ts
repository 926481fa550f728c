/**
 * An email address as it was typed or pasted, without what is invisible, what makes it a link and what ends a sentence
 * or stands between the addresses of a list. Text that is copied from a Persian page brings marks of direction along.
 */
export function normalizeEmail(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^<?(?:mailto:)?|>?[,;.]?$/gi, '');
}

const EMAIL = /^[^\s@]+@(?:[^\s@.]+\.)+[^\s@.]+$/;

/** True for a normalized text that has the form of one email address. */
export function isEmailAddress(text: string): boolean {
  return EMAIL.test(normalizeEmail(text));
}
