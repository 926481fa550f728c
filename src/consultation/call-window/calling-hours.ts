import { openIntervals, type Interval } from '../../clinic/opening-hours.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { wallTime } from '../../clinic/zoned-time.ts';
import { addDays, instantOf } from '../../clinic/instant.ts';
import type { TimedWindow } from './call-window.ts';

/** Patients are called only within these hours of their own day (stricter than 47 CFR 64.1200(c)(1), until 9 p.m.). */
export const EARLIEST_CALL = '09:00';
export const LATEST_CALL = '19:00';
/** Days that are searched for the next opening; a clinic that is closed for longer informs its patients otherwise. */
const DAYS_SEARCHED = 14;

/**
 * When the clinic may call a patient in `timeZone` at any time: its opening at `now` (milliseconds since 1970), or else
 * the next, as far as it is within the patient's daytime. `undefined` where there is none for two weeks.
 */
export function callingHours(clinic: Clinic, now: number, timeZone = clinic.timeZone): Interval | undefined {
  const today = wallTime(now, clinic.timeZone).date;
  for (let days = 0; days < DAYS_SEARCHED; days += 1) {
    const hours = openIntervals(clinic, addDays(today, days))
      .flatMap((opening) => inDaytime(opening, timeZone))
      .find(({ end }) => end > now);
    if (hours) return hours;
  }
  return undefined;
}

/** The same as the patient's clock shows it. */
export function callingWindow(clinic: Clinic, now: number, timeZone: string): TimedWindow | undefined {
  const hours = callingHours(clinic, now, timeZone);
  return hours && toWindow(hours, timeZone);
}

/** Limits an interval to the hours in which patients in `timeZone` are called. */
export function inDaytime({ start, end }: Interval, timeZone: string): Interval[] {
  const days = new Set([wallTime(start, timeZone).date, wallTime(end, timeZone).date]);
  return [...days]
    .map((date) => ({
      start: Math.max(start, instantOf(date, EARLIEST_CALL, timeZone)),
      end: Math.min(end, instantOf(date, LATEST_CALL, timeZone)),
    }))
    .filter((interval) => interval.start < interval.end);
}

/** The interval as clocks in `timeZone` show it; it lies within one of their days. */
export function toWindow({ start, end }: Interval, timeZone: string): TimedWindow {
  const from = wallTime(start, timeZone);
  return { date: from.date, from: from.time, to: wallTime(end, timeZone).time, timeZone };
}
