import { html, nothing, type TemplateResult } from 'lit';
import { FORM_FIELDS, type FormField } from '../../clinic/form-fields.ts';
import { asksMessage } from '../../consultation/validate-answers.ts';
import { clinicText } from './clinic-text.ts';
import { consentTexts } from './consent.ts';
import type { FormView } from './form-view.ts';
import { heading } from '../heading.ts';
import { withEmergencyLinks } from '../phone-link.ts';
import { asks, contactWays, withDefaults } from './questions.ts';
import type { Times } from './fields/call-window-field.ts';
import { choiceField } from './fields/choice-field.ts';
import { contactFields } from './fields/contact-fields.ts';
import { control, errorId, errorMessage, fieldClass } from './fields/field-template.ts';
import { errorSummary } from './error-summary.ts';
import { statusTemplate, type Status } from './status-template.ts';

const WITH_TEMPLATE = /^(?:place|practitioner|name|contactBy|phone|email|callWindow|message)$/;
const TEXT_QUESTIONS = FORM_FIELDS.filter((field) => !WITH_TEMPLATE.test(field));

interface FormParts {
  /** Where the submission is, for forms that a script sends. */
  status?: Status;
  /** The call windows to choose from, once they are computed. */
  times?: Times | undefined;
  /** The clinic's own questions, whose templates browsers load apart. */
  questions?: TemplateResult[] | undefined;
  /** The location and the practitioner, the same. */
  places?: unknown;
}

/**
 * The form as markup that works without JavaScript: rendered in the browser, in prerendered pages and in the receiver's
 * own pages.
 */
export function formTemplate(
  given: FormView,
  { status, times, questions, places }: FormParts = {},
): TemplateResult {
  const view = { ...given, values: withDefaults(given.values, given.clinic) };
  const { clinic, messages, action, serviceTitle, hidden, level } = view;
  const asksService = choosesService(view);
  return html`<form
    part="form"
    method="post"
    action=${action}
    accept-charset="utf-8"
    novalidate
    aria-labelledby="form-heading"
    data-private
    data-hj-suppress
    data-sl="mask"
    data-clarity-mask="true"
    data-dd-privacy="mask"
    lang=${messages.language}
    dir=${messages.direction}
  >
    <div part="heading" id="form-heading" tabindex="-1">
      ${heading(level, clinicText(clinic.form?.heading, view) ?? messages.heading)}
    </div>
    ${
      hidden.service && serviceTitle
        ? html`<p class="about" part="about" data-title=${serviceTitle}>${messages.about(serviceTitle)}</p>`
        : nothing
    }
    <p part="lead">${String(contactWays(clinic)) === 'phone' ? messages.lead : messages.leadAnyWay}</p>
    ${errorSummary(view)}
    <p class="emergency" part="emergency" dir="auto">
      ${clinicText(clinic.form?.emergencyText, view, withEmergencyLinks) ?? withEmergencyLinks(messages.emergency)}
    </p>
    ${offerDisclosure(view)} ${places ?? nothing}
    ${control(view, {
      field: 'name',
      label: messages.name,
      type: 'text',
      autocomplete: 'name',
      dir: 'auto',
      spellcheck: 'false',
      autocapitalize: 'words',
      enterkeyhint: 'next',
    })}
    ${contactFields(view, times)} ${asksService ? serviceQuestion(view) : nothing}
    ${asks(clinic, 'message') && asksMessage(clinic) ? messageField(view) : nothing}
    ${TEXT_QUESTIONS.map((field) => (asks(clinic, field) ? textQuestion(view, field) : nothing))}
    ${questions ?? nothing} ${consentLine(view)}
    ${Object.entries(hidden).map(([name, value]) =>
      value || (name === 'service' && value === '' && !asksService)
        ? html`<input type="hidden" name=${name} value=${value} />`
        : nothing,
    )}
    ${honeypot(view)} ${status ? statusTemplate(view, status) : nothing} ${submitButton(view, status)}
    ${consentBoxes(view)}
  </form>`;
}

/** The one button that sends. It is never `disabled`, which would take the focus away: a second press does nothing. */
function submitButton(view: FormView, { sending, failure }: Status = {}): TemplateResult {
  const { clinic, messages } = view;
  const label = clinicText(clinic.form?.submitLabel, view) ?? messages.send;
  return html`<p class="submit">
    <button
      type="submit"
      part=${failure ? 'submit retry' : 'submit'}
      aria-disabled=${sending ? 'true' : nothing}
    >
      ${sending ? messages.sending : failure ? messages.retry : label}
    </button>
  </p>`;
}

function choosesService({ clinic, services, hidden }: FormView): boolean {
  return asks(clinic, 'service') && !hidden.service && !!services?.[0];
}

function serviceQuestion(view: FormView): TemplateResult {
  const { messages, services = [] } = view;
  const label = `${messages.service} ${messages.optional}`;
  const choices = [{ value: '', label: messages.notSure }, ...services];
  return choiceField(view, { field: 'service', label, choices });
}

/** A question that has no template of its own: one line of text that may stay empty. */
function textQuestion(view: FormView, field: FormField): TemplateResult {
  const label = `${view.messages[field]} ${view.messages.optional}`;
  return control(view, { field, label, type: 'text', autocomplete: 'off', dir: 'auto' });
}

/** `renderForm` fills in a typed message: Lit renders nothing inside of a textarea on the server. */
function messageField(view: FormView): TemplateResult {
  const { messages, charactersLeft, charactersSpoken } = view;
  const describedBy = ['message-hint', errorId(view, 'message')].filter((id) => id !== nothing).join(' ');
  return html`<div class=${fieldClass(view, 'message')}>
    <label part="label" for="message">${messages.message} ${messages.optional}</label>
    <p class="hint" part="hint" id="message-hint">${messages.messageHint}</p>
    ${errorMessage(view, 'message')}
    <textarea
      id="message"
      name="message"
      part="input"
      rows="4"
      dir="auto"
      aria-describedby=${describedBy}
      aria-invalid=${errorId(view, 'message') === nothing ? nothing : 'true'}
    ></textarea>
    <p class="hint" part="hint" aria-hidden="true">
      ${
        charactersLeft === undefined
          ? messages.issue({ code: 'too-long', path: ['message'] })
          : messages.charactersLeft(charactersLeft)
      }
    </p>
    <p class="visually-hidden" role="status">
      ${charactersSpoken === undefined ? nothing : messages.charactersLeft(charactersSpoken)}
    </p>
  </div>`;
}

/** The honeypot: a field that is neither seen, focused nor announced, and that only programs fill in. */
function honeypot({ honeypot: name, messages }: FormView): TemplateResult {
  return html`<div class="visually-hidden" inert>
    <label>${messages.leaveEmpty} <input name=${name} tabindex="-1" autocomplete="off" /></label>
  </div>`;
}

/** The consent that sending gives, right above the button, with its text as a hidden field. */
function consentLine(view: FormView): TemplateResult {
  const { clinic, messages } = view;
  const { line } = consentTexts(clinic, messages);
  return html`<p class="consent" part="consent">
    <input type="hidden" name="consentText" value=${line} />
    ${clinicText(clinic.form?.consentText, view) ?? line}
    ${
      clinic.privacyUrl
        ? html`<a href=${clinic.privacyUrl} rel="noopener" target="_blank">${messages.privacy}</a>`
        : nothing
    }
  </p>`;
}

/**
 * The optional, unchecked boxes of the clinic, each with its text as a hidden field. They are below the button: no patient
 * needs them for a call. Those about the partner are shown only where there is one.
 */
function consentBoxes(view: FormView): TemplateResult[] {
  const { clinic, messages, consents, hidden } = view;
  return consentTexts(clinic, messages)
    .optional.filter(({ onlyFromPartners }) => !onlyFromPartners || hidden.partner)
    .map(
      ({ id, text, source }) =>
        html`<p class="consent choices" part="consent">
          <input
            type="checkbox"
            part="choice"
            id=${`consent-${id}`}
            name="consents[]"
            value=${id}
            ?checked=${consents.includes(id)}
          />
          <label for=${`consent-${id}`}>${clinicText(source, view)} ${messages.optional}</label>
          <input type="hidden" name=${`consentText.${id}`} value=${text} />
        </p>`,
    );
}

function offerDisclosure(view: FormView): TemplateResult | typeof nothing {
  const text = clinicText(view.clinic.offerDisclosure, view);
  return text ? html`<p class="hint" part="disclosure" dir="auto">${text}</p>` : nothing;
}
