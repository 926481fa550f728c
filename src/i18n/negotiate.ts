/** The languages that there are sentences for. */
export const LANGUAGES = ['en', 'es', 'fa'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The first of the languages that a reader `wants` (BCP 47 tags, best first) among those that the clinic `offers`;
 * where nothing fits English if the clinic offers it, else the clinic's own first. A clinic that lists none offers all.
 */
export function chooseLanguage(
  wants: Iterable<string | undefined>,
  offers: readonly string[] = LANGUAGES,
): Language {
  const offered = offers.map(known).filter((language) => language !== undefined);
  for (const tag of wants) {
    const language = known(tag);
    if (language && (!offered.length || offered.includes(language))) return language;
  }
  return offered.includes('en') ? 'en' : (offered[0] ?? 'en');
}

/** Dari and Iranian Persian have codes of their own beside Persian's; the rest are the three letters of ISO 639. */
const OTHER_CODES = new Map(Object.entries({ prs: 'fa', pes: 'fa', per: 'fa', fas: 'fa', spa: 'es' }));

/** The language of a BCP 47 tag, as its table is named. */
export function languageOf(tag = ''): string {
  const [base = ''] = tag.replace('_', '-').toLowerCase().split('-');
  return OTHER_CODES.get(base) ?? base;
}

function known(tag: string | undefined): Language | undefined {
  const name = languageOf(tag);
  return LANGUAGES.find((language) => language === name);
}
