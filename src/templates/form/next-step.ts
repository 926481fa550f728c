import type { Clinic } from '../../clinic/schema.ts';
import { wallTime } from '../../clinic/zoned-time.ts';
import type { CallWindow, TimedWindow } from '../../consultation/call-window/call-window.ts';
import { zoneName } from '../../i18n/dates.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';

/** The details of a stored request on which the next step depends. */
interface Stored {
  callWindow: CallWindow;
  byEmail: boolean;
  /** When the clinic may call next, computed for a patient who chose any time; `undefined` where that is not known. */
  next: () => TimedWindow | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** The next step and its time, for the form and for the page without JavaScript. */
export function nextStep(
  { name }: Clinic,
  messages: FormMessages,
  { callWindow, byEmail, next, now }: Stored,
): string {
  if (byEmail) return messages.nextEmail(name);
  const isAny = 'when' in callWindow;
  const window = isAny ? next() : callWindow;
  if (!window) return messages.nextAnyTime(name);
  const { date, from, to, timeZone } = window;
  const times = [
    messages.onDay(date, wallTime(now, timeZone).date),
    messages.clock(from),
    messages.clock(to),
    zoneName(timeZone, messages.language, now),
  ] as const;
  return isAny
    ? `${messages.nextAnyTime(name)} ${messages.nextOpen(...times)}`
    : messages.nextWindow(name, ...times);
}
