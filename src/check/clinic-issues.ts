import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import type { Clinic } from '../clinic/schema.ts';
import { formIssues } from './clinic-form.ts';
import { languageIssues } from './clinic-languages.ts';
import type { UnplacedIssue } from './file-issue.ts';

/** What is wrong between the parts of a `clinic.json`, or with what only a table of the world's countries knows. */
export function clinicIssues(clinic: Clinic): UnplacedIssue[] {
  return [...phoneIssues(clinic), ...languageIssues(clinic), ...formIssues(clinic)];
}

/** By address and phone the receiver knows in which country a patient's number is, and links lead to the phone. */
function phoneIssues({ phone, address }: Clinic): UnplacedIssue[] {
  const issue = (path: string[], message: string): UnplacedIssue[] => [
    { code: 'phone-unknown', path, message, severity: 'error' },
  ];
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
