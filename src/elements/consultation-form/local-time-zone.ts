import { isTimeZone } from '../../clinic/zoned-time.ts';

/**
 * The zone of the patient's clock; `undefined` where nobody can tell: a browser that hides it says UTC, by which no
 * clock on a wall goes.
 */
export function localTimeZone(): string | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) && !/^(UTC|GMT|Etc\/)/.test(timeZone) ? timeZone : undefined;
}
