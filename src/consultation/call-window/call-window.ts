import { isTimeZone } from '../../clinic/zoned-time.ts';

/** A call window on a certain day: between two wall-clock times in one IANA zone. */
export interface TimedWindow {
  /** `2026-11-24` */
  date: string;
  /** `09:00` */
  from: string;
  /** `12:00`; no longer part of the window. */
  to: string;
  /** `America/Los_Angeles` */
  timeZone: string;
}

/** When the patient wants to be called: at any time, or in a certain window. */
export type CallWindow = { when: 'any' } | TimedWindow;

/** At any time when the clinic is open. */
export const ANY_TIME: CallWindow = { when: 'any' };

/**
 * What the form field says of somebody who will choose a time once they see the times, which a page that was made ahead
 * of time cannot know. It is no call window: the receiver answers with the times.
 */
export const LATER = 'choose';

/** No call is asked for in another millennium, of which not all clocks can tell the time. */
const DATE = /^2\d{3}-\d\d-\d\d$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const ENCODED = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)\/(\d\d:\d\d)\[([A-Za-z0-9_+\-/]+)\]$/;

/** The window as one form field: `any` or `2026-11-24T09:00/12:00[America/Los_Angeles]`. */
export function encodeCallWindow(window: CallWindow): string {
  if ('when' in window) return window.when;
  return `${window.date}T${window.from}/${window.to}[${window.timeZone}]`;
}

/** Undoes `encodeCallWindow`; `undefined` for any other text. */
export function decodeCallWindow(text: string): CallWindow | undefined {
  if (text === 'any') return ANY_TIME;
  const [, date, from, to, timeZone] = ENCODED.exec(text) ?? [];
  return parseCallWindow({ date, from, to, timeZone });
}

/** The call window that an unknown value is, with nothing else in it; `undefined` when it is none. */
export function parseCallWindow(input: unknown): CallWindow | undefined {
  const { when, date, from, to, timeZone } = (input ?? {}) as Record<string, unknown>;
  if (when === 'any') return ANY_TIME;
  const texts = [date, from, to, timeZone];
  if (!texts.every((text) => typeof text === 'string')) return undefined;
  const window = { date, from, to, timeZone } as TimedWindow;
  const valid =
    isDate(window.date) &&
    TIME.test(window.from) &&
    TIME.test(window.to) &&
    window.from < window.to &&
    isTimeZone(window.timeZone);
  return valid ? window : undefined;
}

/** 30 February has the right digits, but is no day of the calendar. */
function isDate(text: string): boolean {
  const time = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
