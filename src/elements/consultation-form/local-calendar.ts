import type { Receipt } from '../../consultation/consultation.ts';
import { toCalendar } from '../../consultation/ical.ts';
import { percentEncode } from '../../json/percent-encoding.ts';
import type { Clinic } from '../../clinic/schema.ts';
import type { Stored } from '../../templates/form/next-step.ts';

/** The calendar entry as a URL, made in the browser; `undefined` for an email, or where no time was chosen. */
export function localCalendar(
  { callWindow, requestId, contactBy }: Receipt & Pick<Stored, 'contactBy'>,
  { clinic, summary, now }: { clinic: Clinic; summary: string; now: number },
): string | undefined {
  if (contactBy === 'email' || 'when' in callWindow) return undefined;
  const entry = toCalendar({ callWindow, clinic, requestId, summary, now });
  return `data:text/calendar;charset=utf-8,${percentEncode(entry)}`;
}
