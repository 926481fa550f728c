import { isQuestion, type FormField } from '../../clinic/form-fields.ts';
import type { Clinic } from '../../clinic/schema.ts';

/** Whether the clinic's form has this question; one that names no questions has them all. */
export function asks(clinic: Clinic, field: FormField): boolean {
  return clinic.form?.fields?.includes(field) ?? true;
}

/** The clinic with the questions that a page's attribute names in place of its own; unknown names are passed over. */
export function withFields(clinic: Clinic, attribute: string): Clinic {
  const wanted = attribute.split(/[\s,]+/).filter(isQuestion);
  return wanted.length > 0 ? { ...clinic, form: { ...clinic.form, fields: wanted } } : clinic;
}
