import { addDays } from '../../clinic/instant.ts';
import { closureOn, openIntervals } from '../../clinic/opening-hours.ts';
import type { Clinic } from '../../clinic/schema.ts';
import type { TimedWindow } from './call-window.ts';

/** A day to choose, or one on which the clinic is closed. */
export interface OfferedDay {
  /** `2026-11-24` */
  date: string;
  /** Empty on a closed day. */
  windows: TimedWindow[];
  /** Why the clinic is closed, where clinic.json names it. */
  reason?: string | undefined;
}

/**
 * The days from `today` to the last with a window, in order. Days without a window are among them where the clinic is
 * closed; one whose windows have passed is left out.
 */
export function offeredDays(clinic: Clinic, windows: readonly TimedWindow[], today: string): OfferedDay[] {
  const last = windows[windows.length - 1]?.date ?? '';
  const days: OfferedDay[] = [];
  for (let date = today; date <= last; date = addDays(date, 1)) {
    const day = { date, windows: windows.filter((window) => window.date === date) };
    if (day.windows.length > 0) days.push(day);
    else if (openIntervals(clinic, date).length === 0)
      days.push({ ...day, reason: closureOn(clinic, date)?.reason });
  }
  return days;
}
