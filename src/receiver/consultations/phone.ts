import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import type { Clinic } from '../../clinic/schema.ts';

/**
 * The number that somebody typed as E.164, such as `+12025550147`; a number without a country is one of the clinic's.
 * `undefined` when no number of its country has so many digits. Numbers of right length are not looked up in tables
 * of ranges: those grow old, and a patient would be turned away for it.
 */
export function toE164(typed: string, clinic: Clinic): string | undefined {
  const number = parsePhoneNumberFromString(typed, { extract: false, ...home(clinic) });
  return number?.isPossible() ? number.number : undefined;
}

function home(clinic: Clinic): { defaultCountry?: CountryCode; defaultCallingCode?: string } {
  if (clinic.address) return { defaultCountry: clinic.address.country as CountryCode };
  const code = parsePhoneNumberFromString(clinic.phone)?.countryCallingCode;
  return code ? { defaultCallingCode: code } : {};
}
