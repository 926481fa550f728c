import { openIntervals, type Interval } from '../../clinic/opening-hours.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { wallTime } from '../../clinic/zoned-time.ts';
import { addDays, instantOf } from '../../clinic/instant.ts';
import type { TimedWindow } from './call-window.ts';

/** Patients may be called from 8 a.m. to 9 p.m. of their own day (47 CFR 64.1200(c)(1)). */
const LEGAL_HOURS: [earliest: string, latest: string] = ['08:00', '21:00'];
const DEFAULT_LEAD_MINUTES = 60;
/** Days that are searched for the next opening; a clinic that is closed for longer informs its patients otherwise. */
const DAYS_SEARCHED = 14;

/** The hours of a patient's own day within which this clinic calls: its `callsBetween`, else all that the law allows. */
export function callsBetween({ form }: Clinic): [earliest: string, latest: string] {
  return form?.callsBetween ?? LEGAL_HOURS;
}

/** Whether the clinic calls patients in `timeZone` at that moment of their day. */
export function isCallingTime(clinic: Clinic, instant: number, timeZone: string): boolean {
  const [earliest, latest] = callsBetween(clinic);
  const { time } = wallTime(instant, timeZone);
  return earliest <= time && time < latest;
}

/**
 * When the clinic may call a patient in `timeZone` at any time: its opening at `now` (milliseconds since 1970), or else
 * the next, as far as it is within the patient's daytime. `undefined` where there is none for two weeks.
 */
export function callingHours(clinic: Clinic, now: number, timeZone = clinic.timeZone): Interval | undefined {
  const today = wallTime(now, clinic.timeZone).date;
  for (let days = 0; days < DAYS_SEARCHED; days += 1) {
    const hours = openIntervals(clinic, addDays(today, days))
      .flatMap((opening) => inDaytime(opening, clinic, timeZone))
      .find(({ end }) => end > now);
    if (hours) return hours;
  }
  return undefined;
}

/**
 * The opening in which the clinic answers a request that it gets at `now`, as the patient's clock shows it: not the one
 * that ends before its notice (`leadMinutes`) is over.
 */
export function answeringWindow(clinic: Clinic, now: number, timeZone: string): TimedWindow | undefined {
  const hours = callingHours(clinic, now + noticeOf(clinic), timeZone);
  return hours && toWindow(hours, timeZone);
}

/** The notice that the clinic wants before a call, in milliseconds. */
export function noticeOf({ form }: Clinic): number {
  return (form?.leadMinutes ?? DEFAULT_LEAD_MINUTES) * 60_000;
}

/**
 * Limits an interval of at most 25 hours to the hours in which the clinic calls patients in `timeZone`. On the day on
 * which the clinic's clocks go back, an opening around the clock may meet three days of a patient.
 */
export function inDaytime({ start, end }: Interval, clinic: Clinic, timeZone: string): Interval[] {
  const [earliest, latest] = callsBetween(clinic);
  const { date } = wallTime(start, timeZone);
  return [0, 1, 2]
    .map((days) => addDays(date, days))
    .map((day) => ({
      start: Math.max(start, instantOf(day, earliest, timeZone)),
      end: Math.min(end, instantOf(day, latest, timeZone)),
    }))
    .filter((interval) => interval.start < interval.end);
}

/** The interval as clocks in `timeZone` show it; it lies within one of their days. */
export function toWindow({ start, end }: Interval, timeZone: string): TimedWindow {
  const from = wallTime(start, timeZone);
  return { date: from.date, from: from.time, to: wallTime(end, timeZone).time, timeZone };
}
