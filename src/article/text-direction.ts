/** Languages written from right to left, unless the tag says Latin script. */
const RIGHT_TO_LEFT = /^(ar|ckb|fa|he|ps|ur|yi)\b(?!-latn)/i;

/**
 * The value of `dir` for a text in a language. `rtl` is explicit, because a Persian title may begin with a Latin name.
 * For all other languages `auto` lets the browser decide by the first letter, which also covers languages with several
 * scripts.
 *
 * @param language a BCP 47 tag
 */
export function textDirection(language: string): 'rtl' | 'auto' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'auto';
}
