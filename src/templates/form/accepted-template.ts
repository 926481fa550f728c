import { html, type TemplateResult } from 'lit';
import type { FormView } from './form-view.ts';
import { heading } from '../heading.ts';
import { withPhoneLink } from '../phone-link.ts';

/**
 * The confirmation of a request that an endpoint took without a receipt: it has no reference and promises no time,
 * because no receiver has confirmed that the request is stored.
 */
export function acceptedTemplate({ clinic, messages, level }: FormView): TemplateResult {
  return html`<div class="notice sent" part="sent" lang=${messages.language} dir=${messages.direction}>
    <div tabindex="-1" id="sent" role="group" aria-label=${messages.sentHeading}>
      <div role="alert">${heading(level, messages.sentHeading)}</div>
    </div>
    <p>${withPhoneLink(messages.changePhone(clinic.phone), clinic.phone)}</p>
    <p><button type="button" part="again">${messages.again}</button></p>
  </div>`;
}
