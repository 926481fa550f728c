import type { FormField } from '../../clinic/form-fields.ts';
import type { Clinic } from '../../clinic/schema.ts';

/** Whether the clinic's form has this question; one that names no questions has them all. */
export function asks(clinic: Clinic, field: FormField): boolean {
  return clinic.form?.fields?.includes(field) ?? true;
}
