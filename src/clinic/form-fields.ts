/** The questions of the form, in the order in which they are asked. */
export const FORM_FIELDS = [
  'place',
  'practitioner',
  'name',
  'contactBy',
  'phone',
  'email',
  'callWindow',
  'message',
] as const;

/** One question of the form. */
export type FormField = (typeof FORM_FIELDS)[number];

/** How the patient wants to be reached. */
export const CONTACT_WAYS = ['phone', 'email', 'text'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** What a form may ask: the questions, and the service where the page does not name it. */
export type AskedField = FormField | 'service';

/** True for the name of a question of the form. */
export function isQuestion(field: string): field is FormField {
  const names: readonly string[] = FORM_FIELDS;
  return names.includes(field);
}

/** True for what `fields` may name. */
export function isAsked(field: string): field is AskedField {
  return isQuestion(field) || field === 'service';
}

/**
 * True for a field as an issue names it that the patient sees and answers: a question, or one of the clinic's own, such
 * as `answers-first-visit`. The other fields of a request are hidden.
 */
export function isAnswer(field: string): boolean {
  return isQuestion(field) || field.startsWith('answers-');
}
