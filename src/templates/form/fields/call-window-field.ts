import { html, nothing, type TemplateResult } from 'lit';
import { decodeCallWindow, LATER } from '../../../consultation/call-window/call-window.ts';
import type { FormView } from '../form-view.ts';
import { errorId, errorMessage, fieldClass, radio } from './field-template.ts';

/** The rendering of `timesTemplate`; `'later'` where this browser cannot show them, but the receiver's page can. */
export type Times = TemplateResult | 'later';

/**
 * "When should we reach you?": any time, or a certain day and time. The second shows the days and times, which are
 * groups of radio buttons of their own, so that Tab reaches them.
 *
 * @param times missing before a patient asks for them: without JavaScript they are on the next page
 */
export function callWindowField(view: FormView, times?: Times): TemplateResult {
  const { clinic, messages, values } = view;
  const isOpen = Object.keys(clinic.hours).length > 0;
  const wanted = values.callWindow && (values.callWindow === 'any' ? 'any' : LATER);
  const choice = { values: { callWindow: wanted } };
  return html`<fieldset
    class=${`${fieldClass(view, 'callWindow')} choices`}
    aria-describedby=${errorId(view, 'callWindow')}
  >
    <legend part="label">${messages.callWindow}</legend>
    ${errorMessage(view, 'callWindow')}
    ${radio(choice, { name: 'callWindow', value: 'any', label: messages.anyTime, id: 'callWindow' })}
    ${
      isOpen
        ? radio(choice, {
            name: 'callWindow',
            value: LATER,
            label: html`${messages.chooseTime} ${detail(view, times)}`,
            id: 'callWindow-choose',
          })
        : nothing
    }
    ${
      isOpen && typeof times === 'object'
        ? html`<fieldset class="picker" aria-describedby="callWindow-hint">
            <legend class="visually-hidden">${messages.chooseTime}</legend>
            ${times}
          </fieldset>`
        : nothing
    }
  </fieldset>`;
}

/** Where the times are, if not below; else the time that was chosen, for a patient who has gone back to any time. */
function detail({ values, messages }: FormView, times?: Times): unknown {
  if (!times) return html`<span class="later">${messages.chooseLater}</span>`;
  if (times === 'later') return messages.chooseLater;
  const chosen = decodeCallWindow(values.callTime ?? '');
  if (!chosen || 'when' in chosen) return nothing;
  const { date, from, to } = chosen;
  return html`<span class="chosen">${messages.partOfDay(from, to)}${messages.whichDay(date)}</span>`;
}
