import { clinicAt } from '../../clinic/clinic-at.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { callingHours } from '../../consultation/call-window/calling-hours.ts';
import { timeZoneOf } from '../consultations/patient-time-zone.ts';
import type { RequestRow } from '../store/tables.ts';

/** The state of a request: may be answered now, was not called in its window, or is to be called later. */
export type CallState = 'now' | 'missed' | 'later' | 'called';

/** One request with its place in the day's work. `due` is when it may be called, in milliseconds since 1970. */
export interface Call {
  request: RequestRow;
  state: CallState;
  due: number;
}

/** The call list, in the order in which staff work through it. */
export interface CallList {
  now: Call[];
  later: Call[];
  /** Looks like spam and was not called, newest first. */
  suspected: Call[];
  called: Call[];
}

/**
 * Orders requests, first those that can be answered at `now`: those whose window is open or was missed, and those for
 * any time while the clinic may call, oldest first; then the coming ones by their time; then the suspected and the
 * called ones, latest first.
 */
export function arrangeCalls(requests: readonly RequestRow[], clinic: Clinic, now: number): CallList {
  const nextTime = remembered((place, timeZone) => nextCallingTime(clinicAt(clinic, place), now, timeZone));
  const calls = requests.map((request) => {
    const { place } = request;
    const nextIn = (timeZone: string) => nextTime(place, timeZone);
    return { request, ...positionOf(request, clinicAt(clinic, place), { now, nextIn }) };
  });
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

/** @param clinic as it is at the place of the request */
function positionOf(
  request: RequestRow,
  clinic: Clinic,
  { now, nextIn }: { now: number; nextIn: (timeZone: string) => number },
): { state: CallState; due: number } {
  const { calledAt, contactBy, windowStart, windowEnd } = request;
  if (calledAt !== null) return { state: 'called', due: calledAt };
  if (windowStart !== null && windowEnd !== null) {
    if (windowEnd <= now) {
      // The clinic may be open while it is night where the patient is.
      const zone = timeZoneOf(request, clinic);
      const due = zone === clinic.timeZone ? now : nextIn(zone);
      return due <= now ? { state: 'missed', due: windowStart } : { state: 'later', due };
    }
    return { state: windowStart <= now ? 'now' : 'later', due: windowStart };
  }
  // An email may be written at any hour.
  if (contactBy === 'email') return { state: 'now', due: now };
  const next = nextIn(timeZoneOf(request, clinic));
  return { state: next <= now ? 'now' : 'later', due: next };
}

/**
 * When the clinic may next call a patient in `timeZone`: now, or in an opening of the coming days. Where its hours are
 * never in the patient's daytime, its own hours count: staff see the patient's time in the list.
 */
function nextCallingTime(clinic: Clinic, now: number, timeZone: string): number {
  const hours = callingHours(clinic, now, timeZone) ?? callingHours(clinic, now);
  return hours ? Math.max(now, hours.start) : Number.POSITIVE_INFINITY;
}

type Find = (place: string | null, timeZone: string) => number;

/** Days are searched once for each place and zone: most patients live by one clock. */
function remembered(find: Find): Find {
  const found = new Map<string, number>();
  return (place, timeZone) => {
    const key = `${place} ${timeZone}`;
    const known = found.get(key) ?? find(place, timeZone);
    found.set(key, known);
    return known;
  };
}

function byReceived(a: Call, b: Call): number {
  return a.request.receivedAt - b.request.receivedAt;
}
