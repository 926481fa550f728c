import { isTimeZone } from '../../clinic/zoned-time.ts';

/**
 * The time zone of the patient's clock; `undefined` where it is not known: a browser that hides it says UTC, which no
 * clock on a wall shows.
 */
export function localTimeZone(): string | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) && !/^(UTC|GMT|Etc\/)/.test(timeZone) ? timeZone : undefined;
}
