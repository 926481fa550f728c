import type { Clinic } from './schema.ts';
import { WEEKDAYS } from './week.ts';
import { instantOf } from './instant.ts';

/** The time between two instants, in milliseconds since 1970 (UTC); `end` is no longer within it. */
export interface Interval {
  start: number;
  end: number;
}

type Closure = NonNullable<Clinic['closures']>[number];

/** When the clinic is open on one of its own calendar days, closures taken out; an empty list is a closed day. */
export function openIntervals(clinic: Clinic, date: string): Interval[] {
  if (closureOn(clinic, date)) return [];
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sunday';
  const intervals = (clinic.hours[weekday] ?? []).map(([from, to]) => ({
    start: instantOf(date, from, clinic.timeZone),
    end: instantOf(date, to, clinic.timeZone),
  }));
  intervals.sort((one, other) => one.start - other.start);
  // A time that a change to summer time skips counts on from before it, and may then overlap the next interval.
  return intervals
    .map(({ start, end }, index) => ({ start, end: Math.min(end, intervals[index + 1]?.start ?? end) }))
    .filter(({ start, end }) => start < end);
}

/** The closure that a day of the clinic's calendar belongs to. */
export function closureOn({ closures = [] }: Clinic, date: string): Closure | undefined {
  return closures.find(({ from, to }) => from <= date && date <= to);
}
