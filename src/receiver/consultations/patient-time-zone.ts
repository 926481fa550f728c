import type { Clinic } from '../../clinic/schema.ts';
import { isTimeZone } from '../../clinic/zoned-time.ts';
import { decodeCallWindow } from '../../consultation/call-window/call-window.ts';
import type { RequestRow } from '../store/tables.ts';

/** The field in which a browser says by which clock its user lives; nobody types it. */
export const TIME_ZONE = 'timeZone';

/** The zone of the IANA database that a request names; one that is none is left out, because nobody could correct it. */
export function patientTimeZone(input: Record<string, unknown>): string | undefined {
  const name = input[TIME_ZONE];
  return typeof name === 'string' && isTimeZone(name) ? name : undefined;
}

/** By whose clock the patient lives: of a time that they chose, of their browser, or else the clinic's. */
export function timeZoneOf({ callWindow, timeZone }: RequestRow, clinic: Clinic): string {
  const window = decodeCallWindow(callWindow);
  return window && 'timeZone' in window ? window.timeZone : (timeZone ?? clinic.timeZone);
}
