/** The languages in which most articles from right to left are, unless they are written in Latin letters. */
const RIGHT_TO_LEFT = /^(ar|ckb|fa|he|ps|ur|yi)\b(?!-latn)/i;

/**
 * The direction of a text in the language of a BCP 47 tag, as `dir` has it: a Persian title may begin with a Latin name.
 * Of all other languages the browser goes by the first letter, which also tells one script of a language from another.
 */
export function textDirection(language: string): 'rtl' | 'auto' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'auto';
}
