import type { Clinic } from './schema.ts';
import { WEEKDAYS } from './week.ts';
import { instantOf } from './zoned-time.ts';

/** A stretch of time between two instants, in milliseconds since 1970 (UTC); `end` is no longer part of it. */
export interface Interval {
  start: number;
  end: number;
}

/** When the clinic is open on one of its own calendar days, closures taken out; an empty list is a closed day. */
export function openIntervals(clinic: Clinic, date: string): Interval[] {
  if (isClosure(clinic, date)) return [];
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sunday';
  return (clinic.hours[weekday] ?? []).map(([from, to]) => ({
    start: instantOf(date, from, clinic.timeZone),
    end: instantOf(date, to, clinic.timeZone),
  }));
}

function isClosure(clinic: Clinic, date: string): boolean {
  return (clinic.closures ?? []).some(({ from, to }) => from <= date && date <= to);
}
