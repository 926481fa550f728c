import { html, nothing, type TemplateResult } from 'lit';
import type { Clinic } from '../../clinic/schema.ts';
import type { SendFailure } from '../../consultation/send-failure.ts';
import type { ConsultationWords } from '../../consultation/words/words.ts';
import { heading, type HeadingLevel } from '../heading.ts';

interface Status {
  clinic: Clinic;
  words: ConsultationWords;
  sending: boolean;
  failure?: SendFailure;
  /** Whether what was typed could be copied; `undefined` before somebody tries. */
  copied?: boolean | undefined;
  level: HeadingLevel;
}

/** How sending goes. The live regions are there before they have anything to say, or nobody would hear it. */
export function statusTemplate({ clinic, words, sending, failure, copied, level }: Status): TemplateResult {
  return html`<p class="progress" role="status">${sending ? words.sending : nothing}</p>
    ${
      failure
        ? html`<div class="notice failed" part="failed" tabindex="-1">
            <div role="alert">
              ${heading(level, words.failureHeading)}
              <p>${words.failure(failure)}</p>
            </div>
            <p>
              <button type="submit" part="retry">${words.retry}</button>
              <button type="button" class="copy">${words.copyTyped}</button>
              <span role="status"
                >${copied === undefined ? nothing : copied ? words.copied : words.notCopied}</span
              >
              <a class="call" href=${`tel:${clinic.phone.replace(/(x|#).*|[^+\d]/gi, '')}`}
                >${words.callInstead(clinic.phone)}</a
              >
            </p>
          </div>`
        : nothing
    }`;
}
