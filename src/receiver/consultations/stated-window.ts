import type { Interval } from '../../clinic/opening-hours.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { isTimeZone } from '../../clinic/zoned-time.ts';
import {
  ANY_TIME,
  decodeCallWindow,
  parseCallWindow,
  type CallWindow,
  type TimedWindow,
} from '../../consultation/call-window/call-window.ts';
import { toWindow } from '../../consultation/call-window/calling-hours.ts';
import type { RequestRow } from '../store/tables.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** No clock is further from UTC, and none is put back or forward by more. */
const LARGEST_OFFSET = 14 * HOUR;
const LARGEST_CHANGE = HOUR;
const NAME = /^[A-Za-z][A-Za-z0-9_+\-/]{0,99}$/;
const INTERVAL = /^(\d{4}-\d\d-\d\dT[\d:.]{5,12}Z)\/(\d{4}-\d\d-\d\dT[\d:.]{5,12}Z)$/;

/**
 * A call window in a time zone that this computer does not know, because the browser's time zone data is newer or older,
 * with the interval that the browser states. `undefined` for any other window, and where no clock on earth could show
 * the window's times at the stated instants.
 */
export function parseStatedWindow(
  input: unknown,
  stated = '',
): { window: TimedWindow; interval: Interval } | undefined {
  const isNew = (name: string) => NAME.test(name) && !isTimeZone(name);
  const window = typeof input === 'string' ? decodeCallWindow(input, isNew) : parseCallWindow(input, isNew);
  const [, from = '', to = ''] = INTERVAL.exec(stated) ?? [];
  const interval = { start: Date.parse(from), end: Date.parse(to) };
  return window && 'date' in window && agree(window, interval) ? { window, interval } : undefined;
}

/** An instant that cannot be parsed is not a number, and agrees with nothing. */
function agree({ date, from, to }: TimedWindow, { start, end }: Interval): boolean {
  const [atStart, atEnd] = [Date.parse(`${date}T${from}Z`) - start, Date.parse(`${date}T${to}Z`) - end];
  return (
    start < end &&
    end - start <= DAY &&
    Math.abs(atStart) <= LARGEST_OFFSET &&
    Math.abs(atStart - atEnd) <= LARGEST_CHANGE
  );
}

/** The call window of a stored request; in the clinic's time zone where this computer does not know the patient's. */
export function storedWindow({ callWindow, windowStart, windowEnd }: RequestRow, clinic: Clinic): CallWindow {
  const window = decodeCallWindow(callWindow);
  if (window || windowStart === null || windowEnd === null) return window ?? ANY_TIME;
  return toWindow({ start: windowStart, end: windowEnd }, clinic.timeZone);
}
