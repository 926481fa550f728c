import type { html, nothing, TemplateResult } from 'lit';
import type { ClinicQuestion } from '../../../clinic/question-schema.ts';
import { valuesOf } from '../../../consultation/questions/answers.ts';
import { dependents } from '../../../consultation/questions/asked-questions.ts';
import { questionMessages, upTo } from '../../../i18n/question-messages.ts';
import type { clinicText } from '../clinic-text.ts';
import type { FormView } from '../form-view.ts';
import type { choiceField } from './choice-field.ts';
import type { errorId, errorMessage, fieldClass } from './field-template.ts';

/** What the templates need of the script that renders the form: a chunk has no Lit of its own. */
export interface FormKit {
  html: typeof html;
  nothing: typeof nothing;
  choiceField: typeof choiceField;
  clinicText: typeof clinicText;
  errorId: typeof errorId;
  errorMessage: typeof errorMessage;
  fieldClass: typeof fieldClass;
}

interface Context {
  view: FormView;
  kit: FormKit;
}

/** The clinic's own questions. Those that depend on an answer are below it, where CSS shows them while it is chosen. */
export function ownQuestions(view: FormView, kit: FormKit): TemplateResult[] {
  return dependents(view.clinic).map((question) => questionTemplate(question, { view, kit }));
}

function questionTemplate(question: ClinicQuestion, context: Context): TemplateResult {
  const isGroup = ['choice', 'choices', 'yes-no'].includes(question.type);
  return isGroup ? groupTemplate(question, context) : inputTemplate(question, context);
}

/** A text, a date or a number. `renderForm` fills in a long text: Lit renders nothing inside of a textarea on the server. */
function inputTemplate(question: ClinicQuestion, context: Context): TemplateResult {
  const { view, kit } = context;
  const { html, nothing } = kit;
  const { id, type, required, min, max } = question;
  const field = fieldOfQuestion(question);
  const isLong = type === 'long-text';
  const invalid = kit.errorId(view, field) === nothing ? nothing : 'true';
  const limitId = `${field}-limit`;
  return html`<div class=${kit.fieldClass(view, field)}>
    <label part="label" for=${field}>${labelTemplate(question, context)}</label>
    ${hintAndError(question, context)}
    ${
      isLong
        ? html`<textarea
              id=${field}
              name=${`answers[${id}]`}
              part="input"
              rows="4"
              dir="auto"
              ?required=${required}
              aria-describedby=${describedBy(question, context, limitId)}
              aria-invalid=${invalid}
            ></textarea>
            <p class="hint" part="hint" id=${limitId}>${upTo(question, view.messages.language)}</p>`
        : html`<input
            id=${field}
            name=${`answers[${id}]`}
            part="input"
            type=${type === 'date' ? type : 'text'}
            inputmode=${type === 'number' ? 'decimal' : nothing}
            autocomplete="off"
            ?required=${required}
            dir=${type === 'text' ? 'auto' : type === 'number' ? 'ltr' : nothing}
            min=${type === 'date' ? (min ?? nothing) : nothing}
            max=${type === 'date' ? (max ?? nothing) : nothing}
            value=${valuesOf(view.answers ?? {}, id)[0] ?? nothing}
            aria-describedby=${describedBy(question, context)}
            aria-invalid=${invalid}
          />`
    }
  </div>`;
}

/** One or more of a few: a group of radio buttons or checkboxes. Links of the error summary lead to the first. */
function groupTemplate(question: ClinicQuestion, context: Context): TemplateResult {
  const { view, kit } = context;
  const { html, nothing } = kit;
  const { id, type, required } = question;
  const field = fieldOfQuestion(question);
  const isMany = type === 'choices';
  const chosen = valuesOf(view.answers ?? {}, id);
  return html`<fieldset
    class=${`${kit.fieldClass(view, field)} choices`}
    aria-describedby=${describedBy(question, context)}
  >
    <legend part="label">${labelTemplate(question, context)}</legend>
    ${hintAndError(question, context)}
    ${optionsOf(question, context).map(({ value, label }, index) => {
      const inputId = index === 0 ? field : `${field}-${value}`;
      const more = dependents(view.clinic, question, value);
      return html`<input
          type=${isMany ? 'checkbox' : 'radio'}
          part="choice"
          id=${inputId}
          name=${isMany ? `answers[${id}][]` : `answers[${id}]`}
          value=${value}
          ?required=${required && !isMany}
          ?checked=${chosen.includes(value)}
        /><label for=${inputId}>${label}</label>${
          more[0]
            ? html`<div class="when">${more.map((next) => questionTemplate(next, context))}</div>`
            : nothing
        }`;
    })}
  </fieldset>`;
}

function optionsOf(
  { type, options = [] }: ClinicQuestion,
  { view, kit }: Context,
): { value: string; label: unknown }[] {
  if (type !== 'yes-no')
    return options.map(({ value, label }) => ({ value, label: kit.clinicText(label, view) }));
  const { yes, no } = questionMessages(view.messages.language);
  return [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
}

function labelTemplate({ label, required }: ClinicQuestion, { view, kit }: Context): TemplateResult {
  return kit.html`${kit.clinicText(label, view)} ${required ? kit.nothing : view.messages.optional}`;
}

function hintAndError(question: ClinicQuestion, { view, kit }: Context): TemplateResult {
  const { html, nothing, clinicText, errorMessage } = kit;
  const field = fieldOfQuestion(question);
  return html`${
    question.hint
      ? html`<p class="hint" part="hint" id=${`${field}-hint`}>${clinicText(question.hint, view)}</p>`
      : nothing
  }${errorMessage(view, field)}`;
}

function describedBy(
  question: ClinicQuestion,
  { view, kit }: Context,
  more?: string,
): string | typeof nothing {
  const field = fieldOfQuestion(question);
  const ids = [question.hint && `${field}-hint`, kit.errorId(view, field), more];
  return ids.filter((id) => typeof id === 'string' && id).join(' ') || kit.nothing;
}

/** The field as issues name it; it is the HTML id of the control too. */
function fieldOfQuestion({ id }: ClinicQuestion): string {
  return `answers-${id}`;
}
