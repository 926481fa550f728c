import { isTimeZone } from '../../clinic/zoned-time.ts';
import { isDate } from '../../json/is-date.ts';

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
 * The value of the form field for "a certain day and time". It is no call window: the window is in the fields of the
 * day and of its times. A prerendered page has neither, so the receiver responds with the form and the times.
 */
export const LATER = 'choose';

/** The form field of the day: a date that is offered. */
export const DAY_FIELD = 'callDay';

/** The form field of the windows of one day: each day has radio buttons of its own, so that Tab reaches those shown. */
export function timeField(day: string): string {
  return `callTime-${day}`;
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const ENCODED = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)\/(\d\d:\d\d)\[([A-Za-z0-9_+\-/]+)\]$/;

/** The window as one form field: `any` or `2026-11-24T09:00/12:00[America/Los_Angeles]`. */
export function encodeCallWindow(window: CallWindow): string {
  if ('when' in window) return window.when;
  return `${window.date}T${window.from}/${window.to}[${window.timeZone}]`;
}

/**
 * The call window that a form has, as `encodeCallWindow` writes it. Where a certain time is wanted but none chosen, the
 * day that is chosen; `LATER` on a page that could offer no days.
 */
export function chosenWindow(fields: Pick<URLSearchParams, 'get'>): string | null {
  const when = fields.get('callWindow');
  return when === LATER ? (chosenTime(fields) ?? when) : when;
}

/** The window of the chosen day, or else the day, also while the patient wants any time. */
export function chosenTime(fields: Pick<URLSearchParams, 'get'>): string | null {
  const day = fields.get(DAY_FIELD);
  return day && (fields.get(timeField(day)) ?? day);
}

/** Decodes the text of `encodeCallWindow`; `undefined` for any other text. `isZone` is as in `parseCallWindow`. */
export function decodeCallWindow(text: string, isZone = isTimeZone): CallWindow | undefined {
  if (text === 'any') return ANY_TIME;
  const [, date, from, to, timeZone] = ENCODED.exec(text) ?? [];
  return parseCallWindow({ date, from, to, timeZone }, isZone);
}

/**
 * Parses an unknown value as a call window without other keys; `undefined` when it is none.
 *
 * @param isZone whether a name is accepted as a time zone; without it, those that this platform knows
 */
export function parseCallWindow(input: unknown, isZone = isTimeZone): CallWindow | undefined {
  const { when, date, from, to, timeZone } = (input ?? {}) as Record<string, unknown>;
  if (when === 'any') return ANY_TIME;
  const texts = [date, from, to, timeZone];
  if (!texts.every((text) => typeof text === 'string')) return undefined;
  const window = { date, from, to, timeZone } as TimedWindow;
  const valid =
    // Calls in another millennium are refused: not all clocks can show its times.
    window.date.startsWith('2') &&
    isDate(window.date) &&
    TIME.test(window.from) &&
    TIME.test(window.to) &&
    window.from < window.to &&
    isZone(window.timeZone);
  return valid ? window : undefined;
}
