import type { Clinic } from '../../clinic/schema.ts';
import { wallTime } from '../../clinic/zoned-time.ts';
import type { CallWindow, TimedWindow } from '../../consultation/call-window/call-window.ts';
import type { ContactWay } from '../../clinic/form-fields.ts';
import { zoneName } from '../../i18n/dates.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';

/** The details of a stored request on which the next step depends. */
export interface Stored {
  callWindow: CallWindow;
  contactBy: ContactWay;
  /** The number or address that the clinic will use, as the patient reads it. */
  contact: string;
  /** When the clinic answers a patient who chose any time; `undefined` where that is not known. */
  next: () => TimedWindow | undefined;
  /** The time zone of the patient's clock; `undefined` where it is not known. */
  timeZone: string | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** The next step with its time, and whose time that is where it could be taken for another. */
export function nextStep(
  clinic: Clinic,
  messages: FormMessages,
  { callWindow, contactBy, contact, next, timeZone, now }: Stored,
): { sentence: string; zone: string | undefined } {
  const isAny = 'when' in callWindow;
  const window = isAny ? next() : callWindow;
  const when = window
    ? messages.nextTime(window, wallTime(now, window.timeZone), isAny)
    : messages.nextOpening;
  return {
    sentence: messages.next[contactBy](contact, when),
    zone: window && timeZone !== clinic.timeZone ? zoneOf(window) : undefined,
  };

  function zoneOf(shown: TimedWindow): string {
    const [zone, clinicZone] = [shown.timeZone, clinic.timeZone].map((name) =>
      zoneName(name, messages.language, now),
    );
    return messages.callWindowHint(zone!, zone === clinicZone ? undefined : clinicZone);
  }
}
