import { html } from 'lit';
import { LATER, type TimedWindow } from '../consultation/call-window/call-window.ts';
import type { FormView } from '../templates/form/form-view.ts';
import { formTemplate } from '../templates/form/form-template.ts';
import { timesTemplate } from '../templates/form/times-template.ts';
import { staticMarkup } from './static-markup.ts';

/**
 * The form as HTML for a page of the receiver's own, drawn from the same template as in the browser: it posts without
 * script, and the links of its summary reach the fields, because it stands in no shadow root. Its style sheet is
 * `consultation-page.css`.
 */
export function renderForm(view: FormView, windows: readonly TimedWindow[]): string {
  const message = staticMarkup(html`${view.values.message ?? ''}`);
  // A parser passes over the first line break in a textarea; whatever follows it was typed.
  const form = staticMarkup(formTemplate(view, { times: timesTemplate(view, windows) }))
    .replace('</textarea>', (end) => `\n${message}${end}`)
    // A time that was chosen must be seen to be chosen, and who wants to choose one must see the times.
    .replace('<details>', showsTimes(view) ? '<details open>' : '<details>');
  return `<div class="consultation-form" data-state="ready">${form}</div>`;
}

function showsTimes({ values: { callWindow = '' } }: FormView): boolean {
  return callWindow === LATER || callWindow.includes('T');
}
