import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../form-view.ts';
import { asks, contactWays } from '../questions.ts';
import { callWindowField, type Times } from './call-window-field.ts';
import { control, errorId, errorMessage, fieldClass, radio } from './field-template.ts';

/**
 * The contact method, and the fields that it needs. The fields are siblings of the radio buttons, so that CSS alone can
 * hide the others: it works without JavaScript, and in WebKit, which never updates `:has(:checked)` in a shadow root.
 */
export function contactFields(view: FormView, times?: Times): TemplateResult {
  const { clinic, messages } = view;
  const ways = contactWays(clinic);
  const [only = 'phone', ...others] = ways;
  if (others.length === 0) {
    return html`<input type="hidden" name="contactBy" value=${only} />${
        only === 'email' ? emailFields(view) : phoneFields(view, times)
      }`;
  }
  const labels = {
    phone: messages.contactByPhone,
    email: messages.contactByEmail,
    text: messages.contactByText,
  };
  return html`<fieldset
    class=${`${fieldClass(view, 'contactBy')} choices contact`}
    aria-describedby=${errorId(view, 'contactBy')}
  >
    <legend part="label">${messages.contactBy}</legend>
    ${errorMessage(view, 'contactBy')}
    ${ways.map((way, index) =>
      radio(view, {
        name: 'contactBy',
        value: way,
        label: labels[way],
        id: index === 0 ? 'contactBy' : `contactBy-${way}`,
      }),
    )}
    <div class="by-phone">${phoneFields(view, times)}</div>
    <div class="by-email">${emailFields(view)}</div>
  </fieldset>`;
}

function emailFields(view: FormView): TemplateResult {
  const { messages } = view;
  return html`${control(view, {
      field: 'email',
      label: messages.email,
      hint: messages.emailHint,
      type: 'email',
      autocomplete: 'email',
      dir: 'ltr',
      spellcheck: 'false',
      autocapitalize: 'none',
    })}
    <div role="status">${emailHint(view)}</div>`;
}

function emailHint({ suggestedEmail, messages }: FormView): TemplateResult | typeof nothing {
  if (!suggestedEmail) return nothing;
  return html`<p class="notice">
    ${messages.emailTypo(suggestedEmail)}
    <button type="button" class="accept">${messages.emailTake}</button>
  </p>`;
}

function phoneFields(view: FormView, times?: Times): TemplateResult {
  const { clinic, messages } = view;
  return html`${control(view, {
    field: 'phone',
    label: messages.phone,
    hint: messages.phoneHint,
    type: 'tel',
    autocomplete: 'tel',
    dir: 'ltr',
  })}${
    asks(clinic, 'callWindow')
      ? callWindowField(view, times)
      : html`<input type="hidden" name="callWindow" value="any" />${nothing}`
  }`;
}
