import type { TemplateResult } from 'lit';
import { placeWithId } from '../../../clinic/clinic-at.ts';
import { inLanguage } from '../../../clinic/localized-text.ts';
import type { Place } from '../../../clinic/schema.ts';
import { asksPlace, asksPractitioner } from '../../../consultation/choices.ts';
import type { FormView } from '../form-view.ts';
import type { FormKit } from './own-questions.ts';

/** The location and the practitioner, as far as there is a choice. They come first: the times depend on the location. */
export function placeFields(view: FormView, kit: FormKit): (TemplateResult | undefined)[] {
  return [placeField(view, kit), practitionerField(view, kit)];
}

/** "Which location?"; a place that the page names is shown, and cannot be changed. */
function placeField(view: FormView, { html, nothing, choiceField }: FormKit): TemplateResult | undefined {
  const { clinic, messages, hidden, isTimeDropped } = view;
  const named = placeWithId(clinic, hidden.place);
  const label = ({ name, address }: Place) =>
    // Patients know by the street which location is near.
    [inLanguage(name, messages.language), address?.street, address?.city].filter(Boolean).join(', ');
  if (named) return html`<p part="place">${messages.location(label(named))}</p>`;
  if (!asksPlace(clinic)) return undefined;
  const choices = clinic.places!.map((place) => ({ value: place.id, label: label(place) }));
  return html`${choiceField(view, { field: 'place', label: messages.place, choices })}
    <div role="status">
      ${isTimeDropped ? messages.issue({ code: 'outside-hours', path: ['callWindow'] }) : nothing}
    </div>`;
}

/** "Whom would you like to see?", each with the credential that rules on advertising want beside the name. */
function practitionerField(view: FormView, { choiceField }: FormKit): TemplateResult | undefined {
  const { clinic, messages } = view;
  if (!asksPractitioner(clinic)) return undefined;
  const choices = clinic.practitioners!.map(({ name, credential, title }) => ({
    value: name,
    label: `${name}, ${credential}, ${title}`,
  }));
  return choiceField(view, {
    field: 'practitioner',
    label: messages.practitioner,
    choices: [{ value: '', label: messages.noPreference }, ...choices],
  });
}
