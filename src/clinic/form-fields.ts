/** The questions of the form, in the order in which they are asked. */
export const FORM_FIELDS = ['name', 'contactBy', 'phone', 'email', 'callWindow', 'message'] as const;

/** One question of the form. */
export type FormField = (typeof FORM_FIELDS)[number];

/** What a form may ask: the questions, and the service where the page does not name it. */
export type AskedField = FormField | 'service';

/** True for the name of a question; the patient neither sees nor answers the other fields of a request. */
export function isQuestion(field: string): field is FormField {
  const names: readonly string[] = FORM_FIELDS;
  return names.includes(field);
}

/** True for what `fields` may name. */
export function isAsked(field: string): field is AskedField {
  return isQuestion(field) || field === 'service';
}
