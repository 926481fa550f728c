const LONGEST = 100;
/** No title is longer; a whole page in place of one is not normalized to make a slug of its beginning. */
const LONGEST_TITLE = 2_000;

/**
 * Lower-case words with hyphens, as the contract's slugs are; the empty text when nothing of `text` can be written
 * in Latin letters without guessing.
 */
export function toSlug(text: string): string {
  const words = text
    .slice(0, LONGEST_TITLE)
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ]/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/&/gu, ' and ')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, LONGEST);
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}

/** Gives `slug` out once: the second time it becomes `slug-2`. */
export function uniqueSlug(slug: string, taken: Set<string>): string {
  let unique = slug;
  for (let count = 2; taken.has(unique); count++) unique = `${slug.slice(0, LONGEST - 4)}-${count}`;
  taken.add(unique);
  return unique;
}
