import { html } from 'lit';
import type { TimedWindow } from '../consultation/call-window/call-window.ts';
import { valuesOf } from '../consultation/questions/answers.ts';
import { confirmationTemplate, type Sent } from '../templates/form/confirmation-template.ts';
import type { FormView } from '../templates/form/form-view.ts';
import { formTemplate } from '../templates/form/form-template.ts';
import { formKit } from '../templates/form/form-kit.ts';
import { ownParts } from '../templates/form/fields/own-parts.ts';
import { timesTemplate } from '../templates/form/fields/times-template.ts';
import { staticMarkup } from './static-markup.ts';

/**
 * Renders the form for a page of the receiver, from the same template as in the browser. It posts without JavaScript,
 * and the links of its error summary reach the fields, because it is in no shadow root. Its style sheet is
 * `consultation-page.css`.
 */
export function renderForm(view: FormView, windows: readonly TimedWindow[]): string {
  const parts = { times: timesTemplate(view, windows, formKit), ...ownParts(view, formKit) };
  const form = staticMarkup(formTemplate(view, parts)).replace(
    TEXTAREA,
    (_, start: string, name: string, id: string, end: string) => {
      const text = name === 'message' ? view.values.message : valuesOf(view.answers ?? {}, id)[0];
      // A parser drops the first line break in a textarea.
      return `${start}\n${staticMarkup(html`${text ?? ''}`)}${end}`;
    },
  );
  return onPage(form);
}

/** Renders the confirmation for a page of the receiver, from the same template as in the browser. */
export function renderConfirmation(sent: Sent): string {
  return onPage(staticMarkup(confirmationTemplate(sent)));
}

/** In the place of the element, whose styles are in `consultation-page.css`. */
function onPage(markup: string): string {
  return `<div class="consultation-form" data-state="ready">${markup}</div>`;
}

/** An empty one, by its name: `message` or `answers[ID]`. */
const TEXTAREA = /(<textarea[^>]* name="(message|answers\[(.+?)\])"[^>]*>)(<\/textarea>)/g;
