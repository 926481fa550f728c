import { instantOf, isTimeZone } from '../clinic/zoned-time.ts';
import { z } from '../document/zod.ts';

/**
 * When the patient wants to be called: at any time, or between two wall-clock times of one day in one IANA zone.
 * `date` is `2026-11-24`, `from` and `to` are `09:00`; `to` is no longer part of the window.
 */
export const callWindowSchema = z.union(
  [
    z.strictObject({ when: z.literal('any') }),
    z
      .strictObject({
        date: z.iso.date(),
        from: z.iso.time({ precision: -1 }),
        to: z.iso.time({ precision: -1 }),
        timeZone: z.string().check(z.refine(isTimeZone, { error: 'missing', abort: true })),
      })
      .check(z.refine(({ from, to }) => from < to, { error: 'missing', abort: true })),
  ],
  'missing',
);

export type CallWindow = z.infer<typeof callWindowSchema>;
/** A call window on a certain day. */
export type TimedWindow = Exclude<CallWindow, { when: 'any' }>;

/** At any time when the clinic is open. */
export const ANY_TIME: CallWindow = { when: 'any' };

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
  const result = callWindowSchema.safeParse({ date, from, to, timeZone });
  return result.success ? result.data : undefined;
}

/** Where the window lies in time, in milliseconds since 1970 (UTC). */
export function windowInterval({ date, from, to, timeZone }: TimedWindow): { start: number; end: number } {
  return { start: instantOf(date, from, timeZone), end: instantOf(date, to, timeZone) };
}
