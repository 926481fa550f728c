import { openIntervals } from '../../clinic/opening-hours.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { addDays, wallTime } from '../../clinic/zoned-time.ts';
import { decodeCallWindow } from '../../consultation/call-window.ts';
import { isCallingTime } from '../../consultation/call-windows.ts';
import type { RequestRow } from '../store/tables.ts';

/** Where a request stands: may be answered now, was not called in its window, or is to be called later. */
export type CallState = 'now' | 'missed' | 'later' | 'called';

/** One request with its place in the day's work. `due` is when it may be called, in milliseconds since 1970. */
export interface Call {
  request: RequestRow;
  state: CallState;
  due: number;
}

/** The call list, part by part in the order in which staff work through it. */
export interface CallList {
  now: Call[];
  later: Call[];
  /** Looks like spam and was not called, newest first. */
  suspected: Call[];
  called: Call[];
}

const DAYS_SEARCHED = 14;
const HALF_HOUR = 30 * 60_000;

/**
 * Orders requests by who can be called at `now`: those whose window is open or was missed, and those for any time
 * while the clinic may call, oldest first; then the coming ones by when; then the suspected and the called ones, latest first.
 */
export function arrangeCalls(requests: readonly RequestRow[], clinic: Clinic, now: number): CallList {
  const next = nextCallingTime(clinic, now);
  const calls = requests.map((request) => ({ request, ...placeOf(request, clinic, { now, next }) }));
  const waiting = (state: CallState[]) =>
    calls.filter((call) => state.includes(call.state) && call.request.suspected === 0);
  return {
    now: waiting(['now', 'missed']).sort(byReceived),
    later: waiting(['later']).sort((a, b) => a.due - b.due || byReceived(a, b)),
    suspected: calls
      .filter(({ request, state }) => request.suspected === 1 && state !== 'called')
      .sort((a, b) => byReceived(b, a)),
    called: calls
      .filter(({ state }) => state === 'called')
      .sort((a, b) => (b.request.calledAt ?? 0) - (a.request.calledAt ?? 0)),
  };
}

function placeOf(
  { calledAt, callWindow, contactBy, windowStart, windowEnd }: RequestRow,
  clinic: Clinic,
  { now, next }: { now: number; next: number },
): { state: CallState; due: number } {
  if (calledAt !== null) return { state: 'called', due: calledAt };
  if (windowStart !== null && windowEnd !== null) {
    if (windowEnd <= now) {
      // The clinic may be open while the patient, who is elsewhere, sleeps.
      const window = decodeCallWindow(callWindow);
      const zone = window && 'timeZone' in window ? window.timeZone : clinic.timeZone;
      const due = zone === clinic.timeZone ? now : nextCallingTime(clinic, now, zone);
      return due <= now ? { state: 'missed', due: windowStart } : { state: 'later', due };
    }
    return { state: windowStart <= now ? 'now' : 'later', due: windowStart };
  }
  // A letter wakes nobody: it may be written at any hour.
  if (contactBy === 'email') return { state: 'now', due: now };
  return { state: next <= now ? 'now' : 'later', due: next };
}

/** When the clinic may next call somebody in `timeZone`, by default near it: now, or in an opening of the coming days. */
function nextCallingTime(clinic: Clinic, now: number, timeZone = clinic.timeZone): number {
  if (isCallingTime(clinic, now, timeZone)) return now;
  const today = wallTime(now, clinic.timeZone).date;
  const days = Array.from({ length: DAYS_SEARCHED }, (_, index) => addDays(today, index));
  const moments = days
    .flatMap((date) => openIntervals(clinic, date))
    .flatMap(({ start, end }) => halfHours(start, end));
  return (
    moments.find((moment) => moment > now && isCallingTime(clinic, moment, timeZone)) ??
    Number.POSITIVE_INFINITY
  );
}

/** An opening may begin before the first hour in which people are called. */
function halfHours(start: number, end: number): number[] {
  return Array.from(
    { length: Math.ceil((end - start) / HALF_HOUR) },
    (_, index) => start + index * HALF_HOUR,
  );
}

function byReceived(a: Call, b: Call): number {
  return a.request.receivedAt - b.request.receivedAt;
}
