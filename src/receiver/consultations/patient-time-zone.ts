import type { Clinic } from '../../clinic/schema.ts';
import { decodeCallWindow } from '../../consultation/call-window/call-window.ts';
import type { RequestRow } from '../store/tables.ts';

/** By whose clock the patient lives: of a time that they chose, of their browser, or else the clinic's. */
export function timeZoneOf({ callWindow, timeZone }: RequestRow, clinic: Clinic): string {
  const window = decodeCallWindow(callWindow);
  return window && 'timeZone' in window ? window.timeZone : (timeZone ?? clinic.timeZone);
}
