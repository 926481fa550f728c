import type { FormView } from '../form-view.ts';
import { ownQuestions, type FormKit } from './own-questions.ts';
import { placeFields } from './place-fields.ts';

/** The parts of the form that only some clinics have: several locations, practitioners to choose from, own questions. */
export function ownParts(view: FormView, kit: FormKit) {
  return { places: placeFields(view, kit), questions: ownQuestions(view, kit) };
}
