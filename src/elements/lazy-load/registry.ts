import type { Language } from '../../i18n/languages.ts';
import type { BrowserTables } from '../../i18n/tables.ts';

/** What the file of a language hands over. */
export interface LanguageTables extends BrowserTables {
  language: Language;
}

/** The registered symbol (`Symbol.for`) under which they meet. */
export const PLACE = 'clinic-elements.words';

/**
 * Where a language's script and the elements meet, whichever is on the page first: an array under a registered symbol,
 * so that no name is taken from the page's own scripts, and any copy of either finds it.
 */
export function arrivals(): LanguageTables[] {
  const page = globalThis as { [place: symbol]: LanguageTables[] | undefined };
  return (page[Symbol.for(PLACE)] ??= []);
}

/** Calls back for the languages that are there, and for each that comes. */
export function onArrival(take: (arrival: LanguageTables) => void): void {
  const place = arrivals();
  const push = place.push.bind(place);
  place.forEach(take);
  place.push = (...arrived) => {
    const count = push(...arrived);
    arrived.forEach(take);
    return count;
  };
}
