import type { Clinic } from '../../clinic/schema.ts';
import { patientTimeZone } from '../../consultation/call-window/patient-time-zone.ts';

/** The time zone of the patient's clock; `undefined` where the browser hides it or does not know it. */
export function localTimeZone(clinic: Clinic): string | undefined {
  return patientTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone, clinic);
}
