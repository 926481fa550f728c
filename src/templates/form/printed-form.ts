import { html, nothing, type TemplateResult } from 'lit';
import { phoneLink, withPhoneLink } from '../phone-link.ts';
import type { FormView } from './form-view.ts';

type Printed = Pick<FormView, 'clinic' | 'messages'> & {
  /** Where the form can be reached, as it is written on paper. */
  address: string | undefined;
  /** The same as a picture for cameras. */
  code: TemplateResult | Element | undefined;
};

/**
 * The card that is printed in place of the form. Without a QR code it does not mention scanning. It must be the element
 * before the form that it replaces.
 */
export function printedForm({ clinic, messages, address, code }: Printed): TemplateResult {
  return html`<div class="printed" part="printed" lang=${messages.language} dir=${messages.direction}>
    <div>
      <p><strong>${clinic.name}</strong></p>
      ${code ? html`<p>${withPhoneLink(messages.printed(clinic.phone), clinic.phone)}</p>` : nothing}
      <p class="phone">${phoneLink(clinic.phone)}</p>
      <p><bdi dir="ltr">${address}</bdi></p>
    </div>
    ${code ? html`<div class="code" part="code" role="img" aria-label=${messages.formPage}>${code}</div>` : nothing}
  </div>`;
}
