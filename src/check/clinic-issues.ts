import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import { clinicAt } from '../clinic/clinic-at.ts';
import type { Clinic } from '../clinic/schema.ts';
import { formIssues } from './clinic-form.ts';
import { languageIssues } from './clinic-languages.ts';
import { placeIssues } from './clinic-places.ts';
import { questionNotes } from './clinic-questions.ts';
import type { UnplacedIssue } from './file-issue.ts';

/** Issues of a `clinic.json` that its schema cannot express: contradictions between keys, phone numbers and countries. */
export function clinicIssues(clinic: Clinic): UnplacedIssue[] {
  return [
    ...phoneIssues(clinic),
    ...phonesOfPlaces(clinic),
    ...placeIssues(clinic),
    ...languageIssues(clinic),
    ...formIssues(clinic),
    ...questionNotes(clinic),
  ];
}

/** A place that has neither a number nor an address has no issue of its own. */
function phonesOfPlaces(clinic: Clinic): UnplacedIssue[] {
  return (clinic.places ?? []).flatMap(({ id, phone, address }, index) => {
    if (!phone && !address) return [];
    const found = phoneIssues(clinicAt(clinic, id));
    return found.map((issue) => ({ ...issue, path: ['places', index, ...issue.path] }));
  });
}

/** The receiver takes the country of patients' phone numbers from the address or phone, and pages link to the phone. */
function phoneIssues({ phone, address }: Clinic): UnplacedIssue[] {
  const issue = (path: string[], message: string): UnplacedIssue[] => [
    { code: 'phone-unknown', path, message, severity: 'error' },
  ];
  if (address && !isSupportedCountry(address.country)) {
    return issue(
      ['address', 'country'],
      `"${address.country}" is not the code of a country. Use its two letters from ISO 3166, such as "US" or "GB".`,
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
      ? `"${phone}" has no country code. Begin it with "+" and the country code, such as "+1 555 555 0100", or add "address".`
      : `"${phone}" is not a phone number. Write it with its country code, such as "+1 555 555 0100".`,
  );
}
