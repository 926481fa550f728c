import { openIntervals, type Interval } from '../../clinic/opening-hours.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { addDays } from '../../clinic/instant.ts';
import { wallTime } from '../../clinic/zoned-time.ts';
import type { CallWindow } from './call-window.ts';
import { callsBetween, toWindow } from './calling-hours.ts';
import { patientTimeZone } from './patient-time-zone.ts';
import { windowInterval } from './window-interval.ts';

const DEFAULT_DAYS_AHEAD = 7;

/** Why a call window cannot be kept; `quiet-hours` are too early or too late in the patient's day. */
export type CallWindowIssueCode = 'past' | 'outside-hours' | 'quiet-hours' | 'too-far-ahead';

/**
 * Validates that the clinic can keep `window` at `now`: it is inside the clinic's hours and the patient's daytime, has
 * not ended, and begins within the days ahead. `undefined` means no issue.
 *
 * @param stated the interval of a window whose time zone this platform does not know
 */
export function validateCallWindow(
  clinic: Clinic,
  window: CallWindow,
  now: number,
  stated?: Interval,
): CallWindowIssueCode | undefined {
  if ('when' in window) return undefined;
  const wanted = stated ?? windowInterval(window);
  if (wanted.end <= now) return 'past';
  const [earliest, latest] = callsBetween(clinic);
  const isOwnClock = stated || patientTimeZone(window.timeZone, clinic);
  const { from, to } = isOwnClock ? window : toWindow(wanted, clinic.timeZone);
  if (from < earliest || to > latest) return 'quiet-hours';
  const days = clinicDays(clinic, now);
  const lastDay = days[days.length - 1] ?? '';
  const startDay = wallTime(wanted.start, clinic.timeZone).date;
  if (startDay > lastDay) return 'too-far-ahead';
  const inside = openIntervals(clinic, startDay).some(
    ({ start, end }) => start <= wanted.start && wanted.end <= end,
  );
  return inside ? undefined : 'outside-hours';
}

/** The clinic's own dates for which a call may be asked at `now`, today first. */
export function clinicDays(clinic: Clinic, now: number): string[] {
  const today = wallTime(now, clinic.timeZone).date;
  const count = (clinic.form?.daysAhead ?? DEFAULT_DAYS_AHEAD) + 1;
  // Some old libraries replace `Array.from` by one that does not map.
  return [...Array<undefined>(count)].map((_, days) => addDays(today, days));
}
