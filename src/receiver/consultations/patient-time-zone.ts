import type { Clinic } from '../../clinic/schema.ts';
import { decodeCallWindow } from '../../consultation/call-window/call-window.ts';
import type { RequestRow } from '../store/tables.ts';

/** The patient's time zone: that of the chosen time, of the browser, or else of the clinic. */
export function timeZoneOf({ callWindow, timeZone }: RequestRow, clinic: Clinic): string {
  const window = decodeCallWindow(callWindow);
  return window && 'timeZone' in window ? window.timeZone : (timeZone ?? clinic.timeZone);
}
