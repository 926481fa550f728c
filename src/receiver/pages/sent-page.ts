import { html } from 'hono/html';
import { inLanguage } from '../../clinic/localized-text.ts';
import { answeringWindow } from '../../consultation/call-window/calling-hours.ts';
import { formMessages, pageMessages } from '../../i18n/all-languages.ts';
import { chooseLanguage } from '../../i18n/negotiate.ts';
import { calendarPath } from '../consultations/calendar-file.ts';
import { storedWindow } from '../consultations/stated-window.ts';
import { timeZoneOf } from '../consultations/patient-time-zone.ts';
import { escaped, FORM_STYLESHEET_PATH } from '../http/page.ts';
import type { ReceiverContext } from '../receiver-context.ts';
import type { RequestRow } from '../store/tables.ts';
import { patientPage } from './patient-page.ts';

/**
 * The confirmation for browsers without JavaScript. It repeats nothing that the patient typed, not even the number that
 * the clinic will call: the next user of a shared computer may find its address in the history.
 */
export function sentPage(
  row: RequestRow,
  { clinic, now, renderConfirmation }: ReceiverContext,
): Promise<Response> {
  const messages = formMessages(chooseLanguage([row.locale ?? undefined]));
  const { givenAddress, givenNumber } = pageMessages(messages.language);
  const { contactBy, reference, timeZone } = row;
  const confirmation = renderConfirmation({
    clinic: clinic(),
    messages,
    reference,
    contactBy,
    contact: contactBy === 'email' ? givenAddress : givenNumber,
    isLive: false,
    callWindow: storedWindow(row, clinic()),
    next: () => answeringWindow(clinic(), now(), timeZoneOf(row, clinic())),
    timeZone: timeZone ?? undefined,
    calendar: calendarPath(row, clinic()),
    now: now(),
    level: 1,
  });
  const disclosure = inLanguage(clinic().offerDisclosure, messages.language);
  return patientPage(messages, clinic(), {
    title: `${messages.sentHeading} – ${clinic().name}`,
    body: html`${escaped(confirmation)} ${disclosure && html`<p class="fine-print">${disclosure}</p>`}`,
    stylesheets: [FORM_STYLESHEET_PATH],
  });
}
