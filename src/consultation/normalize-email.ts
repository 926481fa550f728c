/**
 * Normalizes an email address as typed or pasted: removes invisible characters, the `mailto:` of a link, and the
 * punctuation at the end of a sentence or between the addresses of a list. Text copied from a Persian page contains
 * marks of writing direction.
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
