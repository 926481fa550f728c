import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import type { Clinic } from '../../clinic/schema.ts';
import { withoutExtension } from '../../clinic/phone-number.ts';

/**
 * The prefixes that most countries and Australia dial for the plus, accepted also where the clinic's country dials another
 * one. No number abroad begins with 11: an area code of North America never begins with 1.
 */
const EXIT_CODE = /^00(?:11)?/;

/** Until 2019, calls from abroad to mobile phones in Mexico needed a 1, which address books still have. */
const OLD_MEXICAN_MOBILE = /^\+521(?=\d{10}$)/;

/**
 * The normalized number as E.164, such as `+12025550147`; a number without a country code is one of the clinic's
 * country. `null` when its country has no numbers of that length, or its country is unknown: staff see it as typed.
 * Numbers of the right length are not looked up in tables of ranges, which become outdated.
 */
export function toE164(typed: string, clinic: Clinic): string | null {
  const parse = (text: string) => parsePhoneNumberFromString(text, { extract: false, ...home(clinic) });
  const number = parse(parse(dialled(typed))?.number.replace(OLD_MEXICAN_MOBILE, '+52') ?? '');
  return number?.isPossible() ? number.number : null;
}

/**
 * True when a number is too short or too long for its country. A number of an unknown country may be right: the form
 * accepted it, and the patient cannot correct clinic.json.
 */
export function isImpossible(typed: string, clinic: Clinic): boolean {
  const namesCountry = dialled(typed).startsWith('+') || home(clinic) !== undefined;
  return namesCountry && toE164(typed, clinic) === null;
}

function dialled(typed: string): string {
  return withoutExtension(typed)
    .replace(/[^\d+]/g, '')
    .replace(EXIT_CODE, '+');
}

/** The country of the clinic's address, else that of its own number; `undefined` where neither has one. */
function home({
  address,
  phone,
}: Clinic): { defaultCountry?: CountryCode; defaultCallingCode?: string } | undefined {
  const country = address?.country ?? '';
  if (isSupportedCountry(country)) return { defaultCountry: country };
  const code = parsePhoneNumberFromString(phone)?.countryCallingCode;
  return code === undefined ? undefined : { defaultCallingCode: code };
}
