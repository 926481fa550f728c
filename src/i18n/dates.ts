import type { Language } from './languages.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A calendar date in words with its weekday, as in "Tuesday, November 24". The Gregorian calendar is forced: `fa`
 * would otherwise count Persian years, and the clinic's week is Gregorian. Spanish has no comma before the day inside
 * of a sentence ("el martes 24 de noviembre"), but `Intl` writes one.
 */
export function dayAndMonth(date: string, language: Language): string {
  return formatDate(date, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** The weekday of a calendar date as short as the language has it, as in "Tue". */
export function shortWeekday(date: string, language: Language): string {
  return formatDate(date, language, { weekday: 'short' });
}

function formatDate(date: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = language + options.weekday!;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(Date.parse(`${date}T00:00:00Z`)).replace(/, (?=\d)/, ' ');
}

/** Days from `today` to `date`, both calendar dates. */
export function daysBetween(today: string, date: string): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
}

/** The zone as it is called in the language, such as "Pacific Time"; the IANA name where the platform has no better one. */
export function zoneName(timeZone: string, language: Language, now: number): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(
    now,
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
