import { html, nothing, type TemplateResult } from 'lit';
import type { FormField } from '../../../clinic/form-fields.ts';
import { FIELDS, type Field, type FieldName } from '../../../consultation/fields.ts';
import { fieldOf } from '../../../consultation/issue.ts';
import type { FormView } from '../form-view.ts';

interface Control {
  field: FormField;
  label: string;
  hint?: string;
  type: 'text' | 'tel' | 'email';
  /** An input purpose of WCAG 2.2, criterion 1.3.5. */
  autocomplete: 'name' | 'tel' | 'email' | 'off';
  dir: 'ltr' | 'auto';
  spellcheck?: 'false';
  autocapitalize?: 'words' | 'none';
  /** What Enter does: it sends the form, or moves on to a question that has no answer yet (`goOnAtEnter`). */
  enterkeyhint?: 'next';
}

interface Radio {
  name: string;
  value: string;
  label: string | TemplateResult;
  id: string;
}

/**
 * One question with a native input: label, hint, error and control in one root, so that ids reach each other. Without
 * `aria-invalid="false"`, Firefox lets screen readers say "invalid entry" of a required field before anything is typed.
 */
export function control(view: FormView, { field, label, hint, ...input }: Control): TemplateResult {
  const describedBy = [hint && `${field}-hint`, errorId(view, field)].filter((id) => id && id !== nothing);
  return html`<div class=${fieldClass(view, field)}>
    <label part="label" for=${field}>${label}</label>
    ${hint ? html`<p class="hint" part="hint" id=${`${field}-hint`}>${hint}</p>` : nothing}
    ${errorMessage(view, field)}
    <input
      id=${field}
      name=${field}
      part="input"
      type=${input.type}
      autocomplete=${input.autocomplete}
      dir=${input.dir}
      spellcheck=${input.spellcheck ?? nothing}
      autocapitalize=${input.autocapitalize ?? nothing}
      enterkeyhint=${input.enterkeyhint ?? 'send'}
      ?required=${isRequired(field)}
      value=${view.values[field] ?? nothing}
      aria-describedby=${describedBy.join(' ') || nothing}
      aria-invalid=${hasIssue(view, field) ? 'true' : 'false'}
    />
  </div>`;
}

/** A radio button and its label, two neighbours in the grid of a `.choices` group. */
export function radio(view: Pick<FormView, 'values'>, { name, value, label, id }: Radio): TemplateResult {
  return html`<input
      type="radio"
      part="choice"
      id=${id}
      name=${name}
      value=${value}
      ?required=${isRequired(name)}
      ?checked=${(view.values[name] ?? '') === value}
    /><label for=${id}>${label}</label>`;
}

/** The error of a field: the same text as in the summary, after label and hint and before the control. */
export function errorMessage(view: FormView, field: string): TemplateResult | typeof nothing {
  const issue = view.issues.find((candidate) => fieldOf(candidate) === field);
  if (!issue) return nothing;
  return html`<p class="error" part="error" id=${`${field}-error`}>
    <span class="visually-hidden">${view.messages.errorPrefix}</span> ${view.messages.issue(issue)}
  </p>`;
}

export function fieldClass(view: FormView, field: string): string {
  return hasIssue(view, field) ? 'field invalid' : 'field';
}

export function errorId(view: FormView, field: string): string | typeof nothing {
  return hasIssue(view, field) ? `${field}-error` : nothing;
}

/** Announced, but not enforced by the browser, whose own messages would be in another language: see `novalidate`. */
export function isRequired(name: string): boolean {
  const field: Partial<Field> = FIELDS[name as FieldName] ?? {};
  return field.issues?.includes('missing') ?? false;
}

function hasIssue({ issues }: FormView, field: string): boolean {
  return issues.some((issue) => fieldOf(issue) === field);
}
