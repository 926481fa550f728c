import { html, nothing, type TemplateResult } from 'lit';
import type { Clinic } from '../../clinic/schema.ts';
import type { CallWindow, TimedWindow } from '../../consultation/call-window/call-window.ts';
import { toCalendar } from '../../consultation/ical.ts';
import { percentEncode } from '../../json/percent-encoding.ts';
import { nextStep } from './next-step.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import { heading, type HeadingLevel } from '../heading.ts';
import { withPhoneLink } from '../phone-link.ts';

interface Sent {
  clinic: Clinic;
  messages: FormMessages;
  requestId: string;
  reference: string;
  callWindow: CallWindow;
  /** When the clinic may call next, computed for a patient who chose any time; `undefined` where that is not known. */
  next: () => TimedWindow | undefined;
  byEmail: boolean;
  now: number;
  level: HeadingLevel;
}

/**
 * The confirmation, which replaces the form once the request is stored: the next step and its time. It is announced
 * also when the patient has moved on to another element of the page and the focus stays there.
 */
export function confirmationTemplate(sent: Sent): TemplateResult {
  const { clinic, messages, reference, level } = sent;
  return html`<div class="notice sent" part="sent" lang=${messages.language} dir=${messages.direction}>
    <div tabindex="-1" id="sent" role="group" aria-label=${messages.sentHeading} aria-describedby="next">
      <div role="alert">${heading(level, messages.sentHeading)}</div>
    </div>
    <p id="next">${nextStep(clinic, messages, sent)}</p>
    <p class="reference">${messages.reference(reference)}</p>
    ${calendarLink(sent)}
    <p>${withPhoneLink(messages.changePhone(clinic.phone), clinic.phone)}</p>
    <p><button type="button" part="again">${messages.again}</button></p>
  </div>`;
}

function calendarLink({ clinic, messages, requestId, callWindow, byEmail, now }: Sent): unknown {
  if (byEmail || 'when' in callWindow) return nothing;
  const entry = toCalendar({ callWindow, clinic, requestId, summary: messages.calendarEntry, now });
  const href = `data:text/calendar;charset=utf-8,${percentEncode(entry)}`;
  return html`<p><a class="call" href=${href} download="call.ics">${messages.calendarLink}</a></p>`;
}
