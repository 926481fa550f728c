import { isTimeZone } from '../../clinic/zoned-time.ts';

/** The field in which a browser says by which clock its user lives; nobody types it. */
export const TIME_ZONE = 'timeZone';

/** The zone of the IANA database that a request names; one that is none is left out, because nobody could correct it. */
export function patientTimeZone(input: Record<string, unknown>): string | undefined {
  const name = input[TIME_ZONE];
  return typeof name === 'string' && isTimeZone(name) ? name : undefined;
}
