import { CONTACT_WAYS, isAsked, type AskedField, type ContactWay } from '../../clinic/form-fields.ts';
import type { Clinic } from '../../clinic/schema.ts';

/** Whether the clinic's form has this question; one that names no questions has them all. */
export function asks(clinic: Clinic, field: AskedField): boolean {
  return clinic.form?.fields?.includes(field) ?? true;
}

/** The contact methods that the form takes: one, or those that the patient chooses from. */
export function contactWays(clinic: Clinic): readonly ContactWay[] {
  const ways = CONTACT_WAYS.filter((way) => asks(clinic, way === 'email' ? 'email' : 'phone'));
  if (ways.length === 0) return ['phone'];
  return asks(clinic, 'contactBy') ? ways : ways.slice(0, 1);
}

/** The clinic with the questions that a page's attribute names in place of its own; unknown names are passed over. */
export function withFields(clinic: Clinic, attribute: string): Clinic {
  const wanted = attribute.split(/[\s,]+/).filter(isAsked);
  return wanted.length > 0 ? { ...clinic, form: { ...clinic.form, fields: wanted } } : clinic;
}

type Values = Readonly<Record<string, string | undefined>>;

/** The answers, and those that the clinic has chosen beforehand where there are none. */
export function withDefaults(values: Values, { form }: Clinic): Values {
  const { contactBy = form?.defaultContact, callWindow = form?.defaultTime } = values;
  return { ...values, contactBy, callWindow };
}
