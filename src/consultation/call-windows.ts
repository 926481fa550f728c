import { openIntervals } from '../clinic/opening-hours.ts';
import type { Clinic } from '../clinic/schema.ts';
import { addDays, wallTime } from '../clinic/zoned-time.ts';
import { windowInterval, type CallWindow } from './call-window.ts';

/** Nobody is called outside these hours of their own day (stricter than 47 CFR 64.1200(c)(1), which ends at 9pm). */
export const EARLIEST_CALL = '09:00';
export const LATEST_CALL = '19:00';
const DEFAULT_DAYS_AHEAD = 7;

/** Why a call window cannot be kept. */
export type CallWindowFault = 'past' | 'outside-hours' | 'too-far-ahead';

/**
 * Whether the clinic can keep `window` at `now`: any window that lies wholly inside its hours, in daytime where the
 * patient is, has not ended and begins within the days ahead. `undefined` when it can; what is wrong when it cannot.
 */
export function faultOfCallWindow(
  clinic: Clinic,
  window: CallWindow,
  now: number,
): CallWindowFault | undefined {
  if ('when' in window) return undefined;
  if (window.from < EARLIEST_CALL || window.to > LATEST_CALL) return 'outside-hours';
  const wanted = windowInterval(window);
  if (wanted.end <= now) return 'past';
  const days = clinicDays(clinic, now);
  const lastDay = days[days.length - 1] ?? '';
  const startDay = wallTime(wanted.start, clinic.timeZone).date;
  if (startDay > lastDay) return 'too-far-ahead';
  const inside = openIntervals(clinic, startDay).some(
    ({ start, end }) => start <= wanted.start && wanted.end <= end,
  );
  return inside ? undefined : 'outside-hours';
}

/** True while the clinic may call a patient who is in `timeZone`: it is open, and it is daytime where they are. */
export function isCallingTime(clinic: Clinic, now: number, timeZone = clinic.timeZone): boolean {
  const open = openIntervals(clinic, wallTime(now, clinic.timeZone).date).some(
    ({ start, end }) => start <= now && now < end,
  );
  const { time } = wallTime(now, timeZone);
  return open && EARLIEST_CALL <= time && time < LATEST_CALL;
}

/** The clinic's own dates for which a call may be asked at `now`, today first. */
export function clinicDays(clinic: Clinic, now: number): string[] {
  const today = wallTime(now, clinic.timeZone).date;
  const count = (clinic.form?.daysAhead ?? DEFAULT_DAYS_AHEAD) + 1;
  // Old libraries put an Array.from of their own on a page, which does not map.
  return [...Array<undefined>(count)].map((_, days) => addDays(today, days));
}
