import { html, nothing, type TemplateResult } from 'lit';
import { inLanguage } from '../../clinic/localized-text.ts';
import { telUrl } from '../../clinic/tel-url.ts';
import type { Clinic } from '../../clinic/schema.ts';
import type { ContactWay } from '../../clinic/form-fields.ts';
import { nextStep, type Stored } from './next-step.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import { heading, type HeadingLevel } from '../heading.ts';
import { withPhoneLink } from '../phone-link.ts';

/** A stored request, as its confirmation is rendered in the browser and on the receiver's page. */
export interface Sent extends Stored {
  clinic: Clinic;
  messages: FormMessages;
  reference: string;
  /**
   * True in the element, for the patient who has just sent it: `contact` is what was typed, and a script listens to the
   * button for another request. False on a page, which others may open again.
   */
  isLive: boolean;
  /** The address of the calendar entry; `undefined` where no time was chosen. */
  calendar: string | undefined;
  level: HeadingLevel;
}

/**
 * The confirmation, which replaces the form once the request is stored: the next step and its time. It is announced
 * also when the patient has moved on to another element of the page and the focus stays there.
 */
export function confirmationTemplate(sent: Sent): TemplateResult {
  const { clinic, messages, reference, level, contact, contactBy, calendar, isLive } = sent;
  const { sentence, zone } = nextStep(clinic, messages, sent);
  const wrong = contactBy === 'email' ? messages.wrongAddress : messages.wrongNumber;
  return html`<div class="notice sent" part="sent" lang=${messages.language} dir=${messages.direction}>
    <div class="tick" aria-hidden="true"></div>
    <div tabindex="-1" id="sent" role="group" aria-label=${messages.sentHeading} aria-describedby="next">
      <div role="alert">${heading(level, messages.sentHeading)}</div>
    </div>
    <p id="next">${isLive ? emphasized(sentence, contact) : sentence}</p>
    ${zone ? html`<p class="hint">${zone}</p>` : nothing}
    ${isLive ? html`<p><a class="call" href=${telUrl(clinic.phone)}>${wrong}</a></p>` : nothing}
    ${
      calendar
        ? html`<p>
            <a class="calendar" part="calendar" href=${calendar} download="call.ics"
              >${messages.calendarLink}</a
            >
          </p>`
        : nothing
    }
    <p class="reference">${emphasized(messages.reference(reference), reference)}</p>
    <p>${withPhoneLink(messages.changePhone(clinic.phone), clinic.phone)}</p>
    ${isLive ? html`<p><button type="button" part="again">${messages.again}</button></p>` : nothing}
  </div>`;
}

/** The sentence with a number or address in bold, so that a mistake in it is seen. */
function emphasized(sentence: string, value: string): TemplateResult {
  const [before, after] = sentence.split(value);
  return html`${before}<strong><bdi>${value}</bdi></strong
    >${after}`;
}

/** What a calendar shows, the clinic's own text first. Others may see it, so ours names neither clinic nor subject. */
export function calendarTitle({ form }: Clinic, messages: FormMessages, contactBy: ContactWay): string {
  const ours = contactBy === 'text' ? messages.contactByText : messages.calendarEntry;
  return inLanguage(form?.calendarTitle, messages.language) ?? ours;
}
