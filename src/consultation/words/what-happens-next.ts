import type { Clinic } from '../../clinic/schema.ts';
import { wallTime } from '../../clinic/zoned-time.ts';
import type { CallWindow, TimedWindow } from '../call-window.ts';
import { zoneName } from './dates.ts';
import type { ConsultationWords } from './words.ts';

/** A request that the clinic has, as far as its answer hangs on it. */
interface Stored {
  callWindow: CallWindow;
  byEmail: boolean;
  /** When the clinic may call next, asked for somebody who said "any time"; `undefined` where nobody knows. */
  next: () => TimedWindow | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** What happens next, and when: said by the form and by the page for browsers without JavaScript alike. */
export function whatHappensNext(
  { name }: Clinic,
  words: ConsultationWords,
  { callWindow, byEmail, next, now }: Stored,
): string {
  if (byEmail) return words.nextEmail(name);
  const isAny = 'when' in callWindow;
  const window = isAny ? next() : callWindow;
  if (!window) return words.nextAnyTime(name);
  const { date, from, to, timeZone } = window;
  const times = [
    words.onDay(date, wallTime(now, timeZone).date),
    words.clock(from),
    words.clock(to),
    zoneName(timeZone, words.language, now),
  ] as const;
  return isAny ? `${words.nextAnyTime(name)} ${words.nextOpen(...times)}` : words.nextWindow(name, ...times);
}
