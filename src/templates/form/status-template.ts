import { html, nothing, type TemplateResult } from 'lit';
import type { Clinic } from '../../clinic/schema.ts';
import type { SendFailure } from '../../consultation/send/send-failure.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import { below, heading } from '../heading.ts';
import { withPhoneLink } from '../phone-link.ts';
import type { FormView } from './form-view.ts';

/** Where a submission is; all empty before the first. */
export interface Status {
  /** True while a request is being sent. */
  sending?: boolean;
  failure?: SendFailure | undefined;
  /** Whether the answers could be copied; `undefined` before the first try. */
  copied?: boolean | undefined;
}

/**
 * The progress and the failure of a submission. The live regions exist before they have content, or screen readers
 * would not announce it.
 */
export function statusTemplate(
  { clinic, messages, action, level }: FormView,
  { sending, failure, copied }: Status,
): TemplateResult {
  return html`<p class="progress visually-hidden" role="status">${sending ? messages.sending : nothing}</p>
    ${
      failure
        ? html`<div
            class="notice failed"
            part="failed"
            tabindex="-1"
            role="group"
            aria-label=${messages.failureTitle(failure)}
            aria-describedby="failure"
          >
            <div role="alert">
              ${heading(below(level), messages.failureTitle(failure))}
              <p id="failure">${messages.failure(failure)}</p>
            </div>
            <p>
              <button type="button" class="copy">${messages.copyTyped}</button>
              <span role="status"
                >${copied === undefined ? nothing : copied ? messages.copied : messages.notCopied}</span
              >
              ${failure === 'refused' ? ownFormLink(action, clinic, messages) : nothing}
              <span>${withPhoneLink(messages.callInstead(clinic.phone), clinic.phone)}</span>
            </p>
          </div>`
        : nothing
    }`;
}

/** A receiver answers a visit to its address with the clinic's own form; other endpoints may answer with anything. */
const RECEIVER = /^(?!.*wp-json).*\/consultations\/?$/;

/** In another tab, because what the patient typed is in this one. */
function ownFormLink(action: string, { url }: Clinic, messages: FormMessages): unknown {
  const href = RECEIVER.test(action) ? action : url;
  return href ? html`<a href=${href} rel="noopener" target="_blank">${messages.ownForm}</a>` : nothing;
}
