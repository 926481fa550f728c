import type { Clinic } from '../../clinic/schema.ts';
import { toCalendar } from '../../consultation/ical.ts';
import { formMessages } from '../../i18n/all-languages.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import { chooseLanguage } from '../../i18n/negotiate.ts';
import { calendarTitle } from '../../templates/form/confirmation-template.ts';
import type { ReceiverContext } from '../receiver-context.ts';
import { storedWindow } from './stated-window.ts';
import type { RequestRow } from '../store/tables.ts';

/** The address of a request's calendar file; `undefined` where no time was chosen. */
export function calendarPath(row: RequestRow, clinic: Clinic): string | undefined {
  return timedWindow(row, clinic) && `/consultations/${row.id}/call.ics`;
}

/** The call as a file for calendars; `undefined` where no time was chosen. */
export function calendarFile(row: RequestRow, { clinic: current }: ReceiverContext): Response | undefined {
  const clinic = current();
  const callWindow = timedWindow(row, clinic);
  if (!callWindow) return undefined;
  const entry = {
    callWindow,
    clinic,
    requestId: row.id,
    summary: calendarTitle(clinic, messagesFor(row), row.contactBy),
    now: row.receivedAt,
  };
  return new Response(toCalendar(entry), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="call.ics"',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** In the language of the form; in English where the request names no known language. */
function messagesFor({ locale }: RequestRow): FormMessages {
  return formMessages(chooseLanguage([locale ?? undefined]));
}

function timedWindow(row: RequestRow, clinic: Clinic) {
  const window = storedWindow(row, clinic);
  return 'when' in window ? undefined : window;
}
