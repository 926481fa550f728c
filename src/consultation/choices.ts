import { clinicAt } from '../clinic/clinic-at.ts';
import type { Clinic } from '../clinic/schema.ts';
import type { Consultation } from './consultation.ts';
import { fieldOf, type FieldIssue } from './issue.ts';

/** True where a patient chooses among several places: each has hours of its own, so every request names one. */
export function asksPlace({ places = [] }: Clinic): boolean {
  return places.length > 1;
}

/** True where the clinic's form asks for the practitioner, and there is more than one at the place. */
export function asksPractitioner({ practitioners = [], form }: Clinic): boolean {
  return practitioners.length > 1 && form?.fields?.includes('practitioner') === true;
}

/**
 * The issues of the place and the practitioner. A choice that the clinic does not have is taken out of the request where
 * the form does not ask, because the patient could not correct it.
 *
 * @param found the issues so far: a field has one issue at most
 */
export function choiceIssues(
  consultation: Consultation,
  clinic: Clinic,
  found: readonly FieldIssue[],
): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const there = clinicAt(clinic, consultation.place);
  const { practitioner } = consultation;
  if (there === clinic) refuse('place', asksPlace(clinic));
  if (practitioner && !there.practitioners?.some(({ name }) => name === practitioner))
    refuse('practitioner', asksPractitioner(there));
  return issues;

  function refuse(field: 'place' | 'practitioner', isAsked: boolean): void {
    if (!isAsked) delete consultation[field];
    else if (!found.some((issue) => fieldOf(issue) === field))
      issues.push({ code: consultation[field] ? 'unknown' : 'missing', path: [field] });
  }
}
