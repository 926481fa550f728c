import { instantOf } from '../../clinic/instant.ts';
import type { Interval } from '../../clinic/opening-hours.ts';
import type { TimedWindow } from './call-window.ts';

/** The interval of a call window, in milliseconds since 1970 (UTC). */
export function windowInterval({ date, from, to, timeZone }: TimedWindow): Interval {
  return { start: instantOf(date, from, timeZone), end: instantOf(date, to, timeZone) };
}
