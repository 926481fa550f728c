import { html, type TemplateResult } from 'lit';
import { LATER } from '../../../consultation/call-window/call-window.ts';
import type { FormView } from '../form-view.ts';
import { errorId, errorMessage, fieldClass, radio } from './field-template.ts';

/**
 * "When should we reach you?": any time, or a day and a part of the day, all one group of radio buttons. The days stand
 * behind a summary: a phone is not filled with times, and a page that was made long ago can show today's without
 * moving anything.
 *
 * @param times what `timesTemplate` drew, once somebody asks for it
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
 * A page that was made ahead of time does not know today's times. The receiver does, and answers with the form as it was
 * filled in and the times in it: nobody types anything twice (WCAG 2.2, criterion 3.3.7).
 */
function onNextPage(view: FormView): TemplateResult {
  const label = view.messages.chooseLater;
  return html`<div class="choices">
    ${radio(view, { name: 'callWindow', value: LATER, label, id: 'callWindow-later' })}
  </div>`;
}
