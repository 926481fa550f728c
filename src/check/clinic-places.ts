import { isDeepStrictEqual } from 'node:util';
import type { Clinic } from '../clinic/schema.ts';
import type { UnplacedIssue } from './file-issue.ts';

/** Places that change nothing, and a question that has no answers. */
export function placeIssues(clinic: Clinic): UnplacedIssue[] {
  return [...singlePlace(clinic), ...placesLikeTheClinic(clinic), ...noChoice(clinic)];
}

function singlePlace({ places }: Clinic): UnplacedIssue[] {
  if (places?.length !== 1) return [];
  const message =
    'has one place, so the form does not ask for the location, and uses the hours and the phone number of the clinic. Write those of the place there, or add the other places.';
  return [{ code: 'single-place', path: ['places'], message, severity: 'note' }];
}

const KEYS = ['hours', 'phone', 'timeZone'] as const;

function placesLikeTheClinic(clinic: Clinic): UnplacedIssue[] {
  const { places = [] } = clinic;
  if (places.length < 2) return [];
  return places.flatMap((place, index) => {
    const differs = KEYS.some(
      (key) => place[key] !== undefined && !isDeepStrictEqual(place[key], clinic[key]),
    );
    if (differs || place.closures) return [];
    const message =
      'has the hours and the phone number of the clinic. Add its own where they are others, or leave it as it is.';
    return [{ code: 'place-like-clinic', path: ['places', index], message, severity: 'note' as const }];
  });
}

function noChoice({ practitioners = [], form }: Clinic): UnplacedIssue[] {
  const index = form?.fields?.indexOf('practitioner') ?? -1;
  if (index < 0 || practitioners.length > 1) return [];
  const message =
    'the form asks for "practitioner" only if "practitioners" lists more than one. Add them, or delete it here.';
  return [{ code: 'no-practitioners', path: ['form', 'fields', index], message, severity: 'note' }];
}
