import { html, type TemplateResult } from 'lit';
import type { LoadErrorCode } from '../document/load-error.ts';
import type { ElementWords } from './words/words.ts';

/** What stands where content is still on its way; the bars take the room that the text will need. */
export function loadingNotice(words: ElementWords): TemplateResult {
  return html`<div class="loading" part="loading" role="status" lang=${words.language} dir=${words.direction}>
    <span class="visually-hidden">${words.loading}</span>
    <div class="bar title"></div>
    ${[1, 2, 3, 4].map(() => html`<div class="bar"></div>`)}
  </div>`;
}

/** What happened, and one more try. */
export function failedNotice(words: ElementWords, code: LoadErrorCode, retry: () => void): TemplateResult {
  return html`<div
    class="notice failed"
    part="failed"
    role="alert"
    lang=${words.language}
    dir=${words.direction}
  >
    <p>${words.loadFailure(code)}</p>
    <p><button type="button" part="retry" @click=${retry}>${words.retry}</button></p>
  </div>`;
}
