import { html } from 'hono/html';
import { inLanguage } from '../../clinic/localized-text.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { callingWindow } from '../../consultation/call-window/calling-hours.ts';
import { nextStep } from '../../templates/form/next-step.ts';
import { formMessages, pageMessages } from '../../i18n/all-languages.ts';
import { chooseLanguage } from '../../i18n/negotiate.ts';
import { withPhoneLink } from '../http/links.ts';
import type { RequestRow } from '../store/tables.ts';
import { calendarLink } from '../consultations/calendar-file.ts';
import { patientPage } from './patient-page.ts';
import { storedWindow } from '../consultations/stated-window.ts';
import { timeZoneOf } from '../consultations/patient-time-zone.ts';

/**
 * The confirmation: the reference, the next steps with their time, and the clinic's telephone number. It repeats nothing
 * that the patient typed, because the next user of a shared computer may find its address in the history.
 */
export function sentPage(row: RequestRow, clinic: Clinic, now: number): Promise<Response> {
  const messages = formMessages(chooseLanguage([row.locale ?? undefined]));
  const calendar = calendarLink(row, clinic);
  const callWindow = storedWindow(row, clinic);
  const next = () => callingWindow(clinic, now, timeZoneOf(row, clinic));
  const stored = { callWindow, byEmail: row.contactBy === 'email', next, now };
  const disclosure = inLanguage(clinic.offerDisclosure, messages.language);
  return patientPage(messages, clinic, {
    title: `${messages.sentHeading} – ${clinic.name}`,
    body: html`<section class="sent">
        <h1>${messages.sentHeading}</h1>
        <p class="reference">${messages.reference(row.reference)}</p>
      </section>
      <h2>${pageMessages(messages.language).whatNext}</h2>
      <p>${nextStep(clinic, messages, stored)}</p>
      ${calendar && html`<p class="action"><a href="${calendar.href}">${calendar.text}</a></p>`}
      <p>${withPhoneLink(messages.changePhone(clinic.phone), clinic.phone)}</p>
      ${disclosure && html`<p class="fine-print">${disclosure}</p>`}`,
  });
}
