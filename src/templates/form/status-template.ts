import { html, nothing, type TemplateResult } from 'lit';
import type { Clinic } from '../../clinic/schema.ts';
import type { SendFailure } from '../../consultation/send/send-failure.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import { heading, type HeadingLevel } from '../heading.ts';
import { withPhoneLink } from '../phone-link.ts';

interface Status {
  clinic: Clinic;
  messages: FormMessages;
  sending: boolean;
  failure?: SendFailure;
  /** Whether the answers could be copied; `undefined` before the first try. */
  copied?: boolean | undefined;
  level: HeadingLevel;
}

/**
 * The progress and the failure of a submission. The live regions exist before they have content, or screen readers
 * would not announce it.
 */
export function statusTemplate({
  clinic,
  messages,
  sending,
  failure,
  copied,
  level,
}: Status): TemplateResult {
  return html`<p class="progress" role="status">${sending ? messages.sending : nothing}</p>
    ${
      failure
        ? html`<div
            class="notice failed"
            part="failed"
            tabindex="-1"
            role="group"
            aria-label=${messages.failureHeading}
            aria-describedby="failure"
          >
            <div role="alert">
              ${heading(level, messages.failureHeading)}
              <p id="failure">${messages.failure(failure)}</p>
            </div>
            <p>
              <button type="submit" part="retry">${messages.retry}</button>
              <button type="button" class="copy">${messages.copyTyped}</button>
              <span role="status"
                >${copied === undefined ? nothing : copied ? messages.copied : messages.notCopied}</span
              >
              <span>${withPhoneLink(messages.callInstead(clinic.phone), clinic.phone)}</span>
            </p>
          </div>`
        : nothing
    }`;
}
