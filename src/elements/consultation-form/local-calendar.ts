import type { Receipt } from '../../consultation/consultation.ts';
import { toCalendar } from '../../consultation/ical.ts';
import { percentEncode } from '../../json/percent-encoding.ts';
import { calendarTitle } from '../../templates/form/confirmation-template.ts';
import type { FormView } from '../../templates/form/form-view.ts';
import type { Stored } from '../../templates/form/next-step.ts';

/** The calendar entry as a URL, made in the browser; `undefined` for an email, or where no time was chosen. */
export function localCalendar(
  { callWindow, requestId, contactBy }: Receipt & Pick<Stored, 'contactBy'>,
  { clinic, messages, now }: Pick<FormView, 'clinic' | 'messages' | 'now'>,
): string | undefined {
  if (contactBy === 'email' || 'when' in callWindow) return undefined;
  const summary = calendarTitle(clinic, messages, contactBy);
  const entry = toCalendar({ callWindow, clinic, requestId, summary, now });
  return `data:text/calendar;charset=utf-8,${percentEncode(entry)}`;
}
