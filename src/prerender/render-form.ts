import { html } from 'lit';
import { LATER, type TimedWindow } from '../consultation/call-window/call-window.ts';
import type { FormView } from '../templates/form/form-view.ts';
import { formTemplate } from '../templates/form/form-template.ts';
import { timesTemplate } from '../templates/form/fields/times-template.ts';
import { staticMarkup } from './static-markup.ts';

/**
 * Renders the form for a page of the receiver, from the same template as in the browser. It posts without JavaScript,
 * and the links of its error summary reach the fields, because it is in no shadow root. Its style sheet is
 * `consultation-page.css`.
 */
export function renderForm(view: FormView, windows: readonly TimedWindow[]): string {
  const message = staticMarkup(html`${view.values.message ?? ''}`);
  // A parser drops the first line break in a textarea.
  const form = staticMarkup(formTemplate(view, { times: timesTemplate(view, windows) }))
    .replace('</textarea>', (end) => `\n${message}${end}`)
    // A chosen time must be visible, and so must the times for a patient who is choosing one.
    .replace('<details>', showsTimes(view) ? '<details open>' : '<details>');
  return `<div class="consultation-form" data-state="ready">${form}</div>`;
}

function showsTimes({ values: { callWindow = '' } }: FormView): boolean {
  return callWindow === LATER || callWindow.includes('T');
}
