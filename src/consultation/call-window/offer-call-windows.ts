import { openIntervals, type Interval } from '../../clinic/opening-hours.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { wallTime } from '../../clinic/zoned-time.ts';
import { decodeCallWindow, type TimedWindow } from './call-window.ts';
import { windowInterval } from './window-interval.ts';
import { clinicDays, validateCallWindow } from './validate-call-window.ts';
import { inDaytime, noticeOf, toWindow } from './calling-hours.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A longer opening is offered as several windows, so that a patient waits for at most half a day. */
const LONGEST_WINDOW = 4 * HOUR;
const SHORTEST_WINDOW = 30 * MINUTE;
const STEP = 30 * MINUTE;

interface Asked {
  now: number;
  timeZone?: string;
  /** A window that was chosen already, as the form field has it. */
  chosen?: string | undefined;
}

/**
 * The windows to offer at `now` (milliseconds since 1970) to a patient in `timeZone`, soonest first: the clinic's
 * opening hours split into windows, without closures, the clinic's lead time and the hours outside the patient's day. A
 * window that was chosen before is offered as long as the clinic can keep it.
 */
export function offerCallWindows(
  clinic: Clinic,
  { now, timeZone = clinic.timeZone, chosen = '' }: Asked,
): TimedWindow[] {
  const windows = windowsAt(clinic, now, timeZone);
  const kept = decodeCallWindow(chosen);
  if (!kept || 'when' in kept || kept.timeZone !== timeZone || validateCallWindow(clinic, kept, now))
    return windows;
  // The rest of the same window would be offered beside it otherwise.
  const others = windows.filter(({ date, to }) => date !== kept.date || to !== kept.to);
  return [...others, kept].sort((a, b) => windowInterval(a).start - windowInterval(b).start);
}

function windowsAt(clinic: Clinic, now: number, timeZone: string): TimedWindow[] {
  const earliest = toNextStep(now + noticeOf(clinic), timeZone);
  return clinicDays(clinic, now)
    .flatMap((date) => openIntervals(clinic, date))
    .flatMap((interval) => parts(interval, clinic.timeZone))
    .map(({ start, end }) => ({ start: Math.max(start, earliest), end }))
    .flatMap((interval) => inDaytime(interval, clinic, timeZone))
    .filter((interval) => lengthOf(interval) >= SHORTEST_WINDOW)
    .map((interval) => toWindow(interval, timeZone));
}

/** Splits an opening into as few windows as possible, about equal, at whole hours of the clinic's clock. */
function parts(opening: Interval, timeZone: string): Interval[] {
  for (let count = Math.ceil(lengthOf(opening) / LONGEST_WINDOW); ; count++) {
    const intervals = cut(opening, count, timeZone);
    if (intervals.every((interval) => lengthOf(interval) <= LONGEST_WINDOW)) return intervals;
  }
}

function cut(opening: Interval, count: number, timeZone: string): Interval[] {
  const edgeAt = (index: number) => {
    if (index === 0) return opening.start;
    if (index === count) return opening.end;
    return toNearestHour(opening.start + (index * lengthOf(opening)) / count, timeZone);
  };
  return [...Array<undefined>(count)].map((_, index) => ({ start: edgeAt(index), end: edgeAt(index + 1) }));
}

function lengthOf({ start, end }: Interval): number {
  return end - start;
}

/** The next half hour on the clock in `timeZone`: not all zones are whole or half hours away from UTC. */
function toNextStep(instant: number, timeZone: string): number {
  const since = sinceWholeHour(instant, timeZone) % STEP;
  return since === 0 ? instant : instant + STEP - since;
}

function toNearestHour(instant: number, timeZone: string): number {
  const since = sinceWholeHour(instant, timeZone);
  return since < HOUR / 2 ? instant - since : instant + HOUR - since;
}

function sinceWholeHour(instant: number, timeZone: string): number {
  const minutes = Number(wallTime(instant, timeZone).time.slice(3));
  return minutes * MINUTE + (instant % MINUTE);
}
