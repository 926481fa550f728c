import type { Clinic } from '../../clinic/schema.ts';
import { wallTime } from '../../clinic/zoned-time.ts';
import { decodeCallWindow } from '../../consultation/call-window.ts';
import { dayAndMonth, daysBetween, zoneName } from '../../consultation/words/dates.ts';
import { en } from '../../consultation/words/en.ts';
import type { RequestRow } from '../store/tables.ts';
import type { Call } from './call-list.ts';

/** When staff should call, on the clinic's clock. */
export function whenToCall({ request, state, due }: Call, clinic: Clinic, now: number): string {
  if (request.windowStart !== null && request.windowEnd !== null) {
    return between(request.windowStart, request.windowEnd, clinic.timeZone, now);
  }
  if (request.contactBy === 'email') return 'Any time';
  if (state !== 'later') return 'Any time the clinic is open';
  if (!Number.isFinite(due))
    return 'Any time the clinic is open; no opening hours are listed for the coming days';
  return `${atTime(due, clinic, now)}, when the clinic opens (they said any time)`;
}

/** The same window on the patient's clock, with its zone; `undefined` where both clocks agree. */
export function timeOfPatient(request: RequestRow, clinic: Clinic, now: number): string | undefined {
  const window = decodeCallWindow(request.callWindow);
  if (!window || 'when' in window || request.windowStart === null || request.windowEnd === null)
    return undefined;
  const there = wallTime(request.windowStart, window.timeZone);
  const here = wallTime(request.windowStart, clinic.timeZone);
  if (there.date === here.date && there.time === here.time) return undefined;
  const times = between(request.windowStart, request.windowEnd, window.timeZone, now);
  return `For the patient: ${times} (${zoneName(window.timeZone, 'en', now)})`;
}

/** "Today at 9:30am", on the clinic's clock. */
export function atTime(instant: number, clinic: Clinic, now: number): string {
  const { date, time } = wallTime(instant, clinic.timeZone);
  return `${day(date, wallTime(now, clinic.timeZone).date)} at ${en.clock(time)}`;
}

function between(start: number, end: number, timeZone: string, now: number): string {
  const from = wallTime(start, timeZone);
  const to = wallTime(end, timeZone);
  const name = day(from.date, wallTime(now, timeZone).date);
  return `${name}, ${en.clock(from.time)} to ${en.clock(to.time)}`;
}

/** Staff read many of these: the day alone is enough where it is today, tomorrow or yesterday. */
function day(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  return days === -1 ? 'Yesterday' : dayAndMonth(date, 'en');
}
