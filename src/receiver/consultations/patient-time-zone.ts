import type { Clinic } from '../../clinic/schema.ts';
import { decodeCallWindow } from '../../consultation/call-window/call-window.ts';
import { patientTimeZone } from '../../consultation/call-window/patient-time-zone.ts';
import type { RequestRow } from '../store/tables.ts';

/** The patient's time zone: that of the chosen time, of the browser, or else of the clinic. */
export function timeZoneOf({ callWindow, timeZone }: RequestRow, clinic: Clinic): string {
  const window = decodeCallWindow(callWindow);
  const ofWindow = window && 'timeZone' in window ? window.timeZone : undefined;
  return patientTimeZone(ofWindow, clinic) ?? patientTimeZone(timeZone, clinic) ?? clinic.timeZone;
}
