import type { LoadErrorCode } from '../json/load-error.ts';
import type { elements } from './en/elements.ts';
import { fill, formatNumber, replacePlaceholders } from './format.ts';
import { LOCALES, type Language, type Locale } from './languages.ts';
import type { ElementTable, PlainKey } from './tables.ts';

/** What the elements around the form say to a visitor, in one language. */
export interface ElementMessages extends Pick<ElementTable, PlainKey<typeof elements>> {
  language: Language;
  direction: Locale['direction'];
  loadFailure(code: LoadErrorCode): string;
  readingTime(minutes: number): string;
  readMore(title: string): string;
  firstPublished(host: string): string;
  by(name: string): string;
  reviewedBy(name: string): string;
  /** A calendar date, such as `2026-10-01`; so are the next two. */
  lastReviewed(date: string): string;
  reviewDue(date: string): string;
  reviewOverdue(date: string): string;
}

/** Makes the sentences with placeholders into functions that take names, titles and dates. */
export function createElementMessages(language: Language, table: ElementTable): ElementMessages {
  type Key = keyof ElementTable;
  const say = (key: Key, values: Record<string, string>) => fill(table[key], values, language);
  const dated = (key: Key) => (date: string) => say(key, { date: longDate(date) });
  return {
    ...table,
    language,
    direction: LOCALES[language].direction,
    loadFailure: (code) => table[code],
    readingTime: (minutes) => say('readingTime', { minutes: formatNumber(minutes, language) }),
    readMore: (title) => say('readMore', { title }),
    firstPublished: (host) => say('firstPublished', { host }),
    by: (name) => say('by', { name }),
    reviewedBy: (name) => say('reviewedBy', { name }),
    lastReviewed: dated('lastReviewed'),
    reviewDue: dated('reviewDue'),
    reviewOverdue: dated('reviewOverdue'),
  };

  /** As in "October 1, 2026". The table names the months: the first `Intl` format of a page takes 80 to 120 ms on a phone. */
  function longDate(date: string): string {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return replacePlaceholders(table.longDate, {
      year: formatNumber(year, language),
      month: table.months.split(' ')[month - 1] ?? '',
      day: formatNumber(day, language),
    });
  }
}
