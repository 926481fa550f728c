import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import type { Clinic } from '../clinic/schema.ts';
import { languageFindings } from './clinic-languages.ts';
import { formFindings } from './clinic-form.ts';
import type { Issue } from './fault.ts';

/** Something in a document that its schema takes and that cannot be meant so. */
export type Finding = Required<Pick<Issue, 'path' | 'message' | 'severity'>>;

/** What is wrong between the parts of a `clinic.json`, or with what only a table of the world's countries knows. */
export function clinicFindings(clinic: Clinic): Finding[] {
  return [...phoneFindings(clinic), ...languageFindings(clinic), ...formFindings(clinic)];
}

/** By address and phone the receiver knows in which country a patient's number is, and links lead to the phone. */
function phoneFindings({ phone, address }: Clinic): Finding[] {
  const issue = (path: string[], message: string): Finding[] => [{ path, message, severity: 'error' }];
  if (address && !isSupportedCountry(address.country)) {
    return issue(
      ['address', 'country'],
      `"${address.country}" is no country that has phone numbers. Write its two letters as in ISO 3166, such as "US" or "GB".`,
    );
  }
  const defaultCountry = address?.country as CountryCode | undefined;
  const number = parsePhoneNumberFromString(phone, {
    extract: false,
    ...(defaultCountry && { defaultCountry }),
  });
  if (number?.isPossible()) return [];
  const lacksCountry = !defaultCountry && /^[^+]*\d{3}[^+]*$/.test(phone);
  return issue(
    ['phone'],
    lacksCountry
      ? `"${phone}" does not say its country. Begin it with "+" and the country’s code, such as "+1 555 555 0100", or add "address".`
      : `"${phone}" is no phone number. Write it as it is dialled from abroad, such as "+1 555 555 0100".`,
  );
}
