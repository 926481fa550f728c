import { html, type TemplateResult } from 'lit';
import { LATER } from '../../../consultation/call-window/call-window.ts';
import type { FormView } from '../form-view.ts';
import { errorId, errorMessage, fieldClass, radio } from './field-template.ts';

/**
 * "When should we reach you?": any time, or a day and a part of the day, all one group of radio buttons. The days are
 * inside a `<details>` element, so that they do not fill a phone, and a prerendered page can show today's without
 * moving anything.
 *
 * @param times the rendering of `timesTemplate`, once the patient opens it
 */
export function callWindowField(view: FormView, times?: TemplateResult): TemplateResult {
  const { messages } = view;
  return html`<fieldset
    class=${`${fieldClass(view, 'callWindow')} choices`}
    aria-describedby=${errorId(view, 'callWindow')}
  >
    <legend part="label">${messages.callWindow}</legend>
    ${errorMessage(view, 'callWindow')}
    ${radio(view, { name: 'callWindow', value: 'any', label: messages.anyTime, id: 'callWindow' })}
    <details>
      <summary>${messages.chooseTime}</summary>
      ${times ?? onNextPage(view)}
    </details>
  </fieldset>`;
}

/**
 * A prerendered page does not know today's call windows. The receiver does, and answers with the filled-in form and the
 * call windows in it, so that no answer is typed twice (WCAG 2.2, criterion 3.3.7).
 */
function onNextPage(view: FormView): TemplateResult {
  const label = view.messages.chooseLater;
  return html`<div class="choices">
    ${radio(view, { name: 'callWindow', value: LATER, label, id: 'callWindow-later' })}
  </div>`;
}
