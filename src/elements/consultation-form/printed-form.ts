import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../../consultation/form-view.ts';

type Printed = Pick<FormView, 'clinic' | 'words'> & {
  /** Where the form can be reached, as it is written on paper. */
  address: string | undefined;
  /** The same as a picture for cameras. */
  code: TemplateResult | Element | undefined;
};

/**
 * What stands on paper in place of the form: nobody can send a printed one. Without a code it says nothing of scanning.
 * It has to stand right before the form that it replaces.
 */
export function printedForm({ clinic, words, address, code }: Printed): TemplateResult {
  return html`<div class="printed" part="printed" lang=${words.language} dir=${words.direction}>
    <div>
      <p><strong>${clinic.name}</strong></p>
      ${code ? html`<p>${words.printed(clinic.phone)}</p>` : nothing}
      <p><bdi class="phone" dir="ltr">${clinic.phone}</bdi></p>
      <p><bdi dir="ltr">${address}</bdi></p>
    </div>
    ${code ? html`<div class="code" part="code" role="img" aria-label=${words.formPage}>${code}</div>` : nothing}
  </div>`;
}
