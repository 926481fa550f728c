import { html, type TemplateResult } from 'lit';
import type { LoadErrorCode } from '../json/load-error.ts';
import type { ElementMessages } from '../i18n/element-messages.ts';

/** The placeholder while content loads; the bars reserve the space of the text. */
export function loadingNotice(messages: ElementMessages): TemplateResult {
  return html`<div
    class="loading"
    part="loading"
    role="status"
    lang=${messages.language}
    dir=${messages.direction}
  >
    <span class="visually-hidden">${messages.loading}</span>
    <div class="bar title"></div>
    ${[1, 2, 3, 4].map(() => html`<div class="bar"></div>`)}
  </div>`;
}

/** The failure, and the button that tries again, to which `DocumentSource` listens. */
export function failedNotice(messages: ElementMessages, code: LoadErrorCode): TemplateResult {
  return html`<div
    class="notice failed"
    part="failed"
    role="alert"
    lang=${messages.language}
    dir=${messages.direction}
  >
    <p>${messages.loadFailure(code)}</p>
    <p><button type="button" part="retry">${messages.retry}</button></p>
  </div>`;
}
