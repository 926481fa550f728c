import { html, nothing, type TemplateResult } from 'lit';
import type { Choice, FormView } from '../form-view.ts';
import { errorId, errorMessage, fieldClass, isRequired, radio } from './field-template.ts';

interface ChoiceField {
  field: string;
  label: string;
  /** The first has an empty value, for a patient who chooses none, where the question may stay open. */
  choices: readonly Choice[];
}

/** More choices than these are a menu, which takes one line on a phone. */
const MOST_RADIOS = 4;

/** A question with one choice of a list: radio buttons for a short list, a native menu for a longer one. */
export function choiceField(view: FormView, { field, label, choices }: ChoiceField): TemplateResult {
  const chosen = view.values[field] ?? '';
  if (choices.filter(({ value }) => value).length > MOST_RADIOS) {
    return html`<div class=${fieldClass(view, field)}>
      <label part="label" for=${field}>${label}</label>
      ${errorMessage(view, field)}
      <select
        id=${field}
        name=${field}
        part="input"
        ?required=${isRequired(field)}
        aria-describedby=${errorId(view, field)}
      >
        ${choices[0]!.value ? html`<option value=""></option>` : nothing}
        ${choices.map(
          ({ value, label }) =>
            html`<option value=${value} ?selected=${value === chosen} dir="auto">${label}</option>`,
        )}
      </select>
    </div>`;
  }
  return html`<fieldset
    class=${`${fieldClass(view, field)} choices`}
    aria-describedby=${errorId(view, field)}
  >
    <legend part="label">${label}</legend>
    ${errorMessage(view, field)}
    ${choices.map(({ value, label }, index) =>
      radio(view, {
        name: field,
        value,
        label: html`<bdi>${label}</bdi>`,
        id: index === 0 ? field : `${field}-${index}`,
      }),
    )}
  </fieldset>`;
}
