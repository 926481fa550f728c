import type { Clinic } from '../../clinic/schema.ts';
import { toCalendar } from '../../consultation/ical.ts';
import { decodeCallWindow } from '../../consultation/call-window/call-window.ts';
import { formMessages } from '../../i18n/form/messages-for.ts';
import type { RequestRow } from '../store/tables.ts';

/** The address of a request's calendar file, and the words of a link to it; `undefined` where no time was chosen. */
export function calendarLink(row: RequestRow): { href: string; messages: string } | undefined {
  if (!timedWindow(row)) return undefined;
  const messages = formMessages(row.locale ?? undefined).calendarLink;
  return { href: `/consultations/${row.id}/call.ics`, messages };
}

/** The call as a file that a calendar takes in; `undefined` where no time was chosen. */
export function calendarFile(row: RequestRow, clinic: Clinic): Response | undefined {
  const callWindow = timedWindow(row);
  if (!callWindow) return undefined;
  const entry = {
    callWindow,
    clinic,
    requestId: row.id,
    summary: formMessages(row.locale ?? undefined).calendarEntry,
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

function timedWindow({ callWindow }: RequestRow) {
  const window = decodeCallWindow(callWindow);
  return window && !('when' in window) ? window : undefined;
}
