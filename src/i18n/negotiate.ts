import { LANGUAGES, LOCALES, type Language } from './languages.ts';

/**
 * The first of the languages that a reader `wants` (BCP 47 tags, best first) among those that the clinic `offers`;
 * where nothing fits English if the clinic offers it, else the clinic's own first. A clinic that lists none offers all.
 */
export function chooseLanguage(
  wants: Iterable<string | undefined>,
  offers: readonly string[] = LANGUAGES,
): Language {
  const offered = offers.map(languageOf).filter((language) => language !== undefined);
  for (const tag of wants) {
    const language = languageOf(tag);
    if (language && (!offered.length || offered.includes(language))) return language;
  }
  return offered.includes('en') ? 'en' : (offered[0] ?? 'en');
}

/** The language that a BCP 47 tag names; `undefined` where there is no such language here. */
export function languageOf(tag = ''): Language | undefined {
  const [base = ''] = tag.replace('_', '-').toLowerCase().split('-');
  return LANGUAGES.find((language) => language === base || LOCALES[language].aliases.includes(base));
}
