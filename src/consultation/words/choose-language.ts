/** The languages that there are sentences for. */
export const LANGUAGES = ['en', 'es', 'fa'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The first of the languages that a reader `wants` (BCP 47 tags, best first) among those that the clinic `offers`;
 * where nothing fits English if the clinic offers it, else the clinic's own first. A clinic that lists none offers all.
 */
export function chooseLanguage(
  wants: readonly (string | undefined)[],
  offers: readonly string[] = LANGUAGES,
): Language {
  const offered = offers.map(known).filter((language) => language !== undefined);
  const wanted = wants
    .map(known)
    .find((language) => language && (!offered.length || offered.includes(language)));
  return wanted ?? (offered.includes('en') ? 'en' : (offered[0] ?? 'en'));
}

/** The language of a BCP 47 tag, as its table is named: Dari and the three letters of ISO 639 have names of their own. */
export function languageOf(tag = ''): string {
  const [base = ''] = tag.toLowerCase().split(/[-_]/);
  return base.replace(/^(?:p[er]s|per|fas)$/, 'fa').replace(/^spa$/, 'es');
}

function known(tag: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === languageOf(tag));
}
