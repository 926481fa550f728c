import { instantOf } from '../../clinic/instant.ts';
import type { Interval } from '../../clinic/opening-hours.ts';
import type { TimedWindow } from './call-window.ts';

/** An interval in UTC as ISO 8601 writes it: `2026-11-24T17:00:00.000Z/2026-11-24T20:00:00.000Z`. */
export function encodeInterval({ start, end }: Interval): string {
  return [start, end].map((instant) => new Date(instant).toISOString()).join('/');
}

/** The interval of a call window, in milliseconds since 1970 (UTC). */
export function windowInterval({ date, from, to, timeZone }: TimedWindow): Interval {
  return { start: instantOf(date, from, timeZone), end: instantOf(date, to, timeZone) };
}
