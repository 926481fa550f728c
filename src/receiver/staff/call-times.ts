import type { Clinic } from '../../clinic/schema.ts';
import { wallTime } from '../../clinic/zoned-time.ts';
import { isCallingTime } from '../../consultation/call-window/calling-hours.ts';
import { formMessages } from '../../i18n/all-languages.ts';
import { dayAndMonth, daysBetween, zoneName } from '../../i18n/dates.ts';
import { timeZoneOf } from '../consultations/patient-time-zone.ts';
import type { Call } from './call-list.ts';

const en = formMessages('en');

/** When staff should call, on the clinic's clock. */
export function whenToCall({ request, state, due }: Call, clinic: Clinic, now: number): string {
  if (request.windowStart !== null && request.windowEnd !== null) {
    return between(request.windowStart, request.windowEnd, clinic.timeZone, now);
  }
  if (request.contactBy === 'email') return 'Any time';
  if (state !== 'later') return 'Any time the clinic is open';
  if (!Number.isFinite(due))
    return 'Any time the clinic is open; no opening hours are listed for the coming days';
  return `From ${midSentence(atTime(due, clinic.timeZone, now))}; any time is fine`;
}

/** The same on the patient's clock, with its zone; `undefined` where both clocks agree, or for an email. */
export function timeOfPatient(
  { request, state, due }: Call,
  clinic: Clinic,
  now: number,
): string | undefined {
  const { windowStart, windowEnd, contactBy } = request;
  if (!Number.isFinite(due)) return undefined;
  const timeZone = timeZoneOf(request, clinic);
  const start = windowStart ?? (state === 'later' ? due : now);
  const there = wallTime(start, timeZone);
  const here = wallTime(start, clinic.timeZone);
  if (there.date === here.date && there.time === here.time) return undefined;
  const zone = zoneName(timeZone, 'en', now);
  if (windowStart !== null && windowEnd !== null)
    return `For the patient: ${between(windowStart, windowEnd, timeZone, now)} (${zone})`;
  if (contactBy === 'email' || state === 'called') return undefined;
  if (state === 'later') return `For the patient: ${atTime(start, timeZone, now)} (${zone})`;
  return `It is ${en.clock(there.time)} for the patient (${zone})`;
}

/**
 * The warning that it is too early or too late in the patient's day for a call or a text message now, or at the time
 * when the clinic opens next: the list keeps patients whose day never meets its hours. Otherwise `undefined`.
 */
export function callWarning({ request, state, due }: Call, clinic: Clinic, now: number): string | undefined {
  if (request.contactBy === 'email' || state === 'called' || !Number.isFinite(due)) return undefined;
  const instant = state === 'later' ? due : now;
  const timeZone = timeZoneOf(request, clinic);
  if (isCallingTime(clinic, instant, timeZone)) return undefined;
  const time = en.clock(wallTime(instant, timeZone).time);
  return state === 'later'
    ? `That is ${time} for the patient. Do not call then.`
    : `${time} for the patient. Do not call now.`;
}

/** "Today at 9:30 a.m.", on a clock in the time zone. */
export function atTime(instant: number, timeZone: string, now: number): string {
  const { date, time } = wallTime(instant, timeZone);
  return `${day(date, wallTime(now, timeZone).date)} at ${en.clock(time)}`;
}

function between(start: number, end: number, timeZone: string, now: number): string {
  const from = wallTime(start, timeZone);
  const to = wallTime(end, timeZone);
  const name = day(from.date, wallTime(now, timeZone).date);
  return `${name}, ${en.clock(from.time)} to ${en.clock(to.time)}`;
}

function midSentence(time: string): string {
  return time.replace(/^(?:Today|Tomorrow)/, (word) => word.toLowerCase());
}

/** Staff read many of these: the day alone is enough where it is today, tomorrow or yesterday. */
function day(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  return days === -1 ? 'Yesterday' : dayAndMonth(date, 'en');
}
