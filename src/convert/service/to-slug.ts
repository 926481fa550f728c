const LONGEST = 100;
/** Only so many characters are normalized, because a broken page may have all its text in the title. */
const LONGEST_TITLE = 2_000;

/**
 * Makes a slug: lower-case Latin words joined by hyphens. Returns the empty string when `text` has no Latin letters,
 * because other scripts are not transliterated.
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

/** Makes a slug unique: the second `slug` becomes `slug-2`. */
export function uniqueSlug(slug: string, taken: Set<string>): string {
  let unique = slug;
  for (let count = 2; taken.has(unique); count++) unique = `${slug.slice(0, LONGEST - 4)}-${count}`;
  taken.add(unique);
  return unique;
}
