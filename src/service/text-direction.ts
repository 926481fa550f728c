/** Languages that are written from right to left, and the script of others that may be (CLDR, characterOrder). */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|pes|prs|ps|sd|ug|ur|yi)\b|-arab\b/i;

/** The direction of a text in the language of a BCP 47 tag, as `dir` has it. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}
