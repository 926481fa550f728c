import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import type { Clinic } from '../../clinic/schema.ts';
import { withoutExtension } from '../../consultation/normalize-phone.ts';

/** What is dialled for the plus in most countries, also where the clinic's own dials something else. */
const EXIT_CODE = /^00/;

/** Until 2019 a mobile phone in Mexico was called from abroad with a 1, and address books still have it. */
const OLD_MEXICAN_MOBILE = /^\+521(?=\d{10}$)/;

/**
 * The plain number that somebody typed as E.164, such as `+12025550147`; a number without a country is one of the
 * clinic's. `null` when no number of its country has so many digits, or its country is not known: staff see it as it
 * was typed. Numbers of right length are not looked up in tables of ranges: those grow old.
 */
export function toE164(typed: string, clinic: Clinic): string | null {
  const number = parsePhoneNumberFromString(dialled(typed), { extract: false, ...home(clinic) });
  return number?.isPossible() ? number.number : null;
}

/**
 * True when a number has a digit too few or too many for its country. Where nobody can say which country that is, it may
 * be right: the form took it, and the patient can do nothing about clinic.json.
 */
export function isImpossible(typed: string, clinic: Clinic): boolean {
  const namesCountry = dialled(typed).startsWith('+') || home(clinic) !== undefined;
  return namesCountry && toE164(typed, clinic) === null;
}

function dialled(typed: string): string {
  return withoutExtension(typed)
    .replace(/[^\d+]/g, '')
    .replace(EXIT_CODE, '+')
    .replace(OLD_MEXICAN_MOBILE, '+52');
}

/** The country of the clinic's address, else that of its own number; `undefined` where neither tells one. */
function home({
  address,
  phone,
}: Clinic): { defaultCountry?: CountryCode; defaultCallingCode?: string } | undefined {
  const country = address?.country ?? '';
  if (isSupportedCountry(country)) return { defaultCountry: country };
  const code = parsePhoneNumberFromString(phone)?.countryCallingCode;
  return code === undefined ? undefined : { defaultCallingCode: code };
}
