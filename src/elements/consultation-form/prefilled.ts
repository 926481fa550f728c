import { CONTACT_WAYS, type ContactWay } from '../../clinic/form-fields.ts';

/** Answers that the page knows already, such as those of a patient who is signed in. The patient may change each. */
export interface PrefilledAnswers {
  name?: string;
  contactBy?: ContactWay;
  phone?: string;
  email?: string;
  /** The slug of a service to choose from. */
  service?: string;
  message?: string;
}

/**
 * The answers that the address of the page may have: `?service=SLUG&contact=phone`, for links in mails and ads. Unknown
 * ones choose nothing. What says who the patient is has no place in an address.
 */
export function linkedAnswers(address: string): { contactBy?: ContactWay; service?: string } {
  const { searchParams } = new URL(address);
  const contactBy = CONTACT_WAYS.find((way) => way === searchParams.get('contact'));
  const service = searchParams.get('service');
  return { ...(contactBy && { contactBy }), ...(service && { service }) };
}
