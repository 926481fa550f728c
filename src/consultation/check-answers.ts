import { FORM_FIELDS, type FormField } from '../clinic/form-fields.ts';
import type { Clinic } from '../clinic/schema.ts';
import type { CallWindow } from './call-window.ts';
import type { CallWindowFault } from './call-windows.ts';
import type { Consultation } from './consultation.ts';
import type { Fault } from './fault.ts';
import { readConsultation } from './read.ts';

/** A request that may be sent and stored, or every fault in it, in the order of the form's questions. */
export type Checked = { ok: true; consultation: Consultation } | { ok: false; faults: Fault[] };

/**
 * Judges what a patient sent against the clinic's rules. Browser and receiver call this same function, so that both
 * judge alike.
 *
 * @param faultOfWindow says why a call window cannot be kept: a form that has not offered any needs nobody who knows
 */
export function checkAnswers(
  input: unknown,
  clinic: Clinic,
  faultOfWindow: (window: CallWindow) => CallWindowFault | undefined,
): Checked {
  const { consultation, faults } = readConsultation(input);
  const code = faultOfWindow(consultation.callWindow);
  if (code) faults.push({ field: 'callWindow', code });
  if (consultation.message && !asksMessage(clinic)) faults.push({ field: 'message', code: 'not-asked' });
  return faults.length > 0 ? { ok: false, faults: faults.sort(byQuestion) } : { ok: true, consultation };
}

/** True when the clinic turned the free text on: it may then hold what needs a clinician's eye, so it is off by default. */
export function asksMessage(clinic: Clinic): boolean {
  return clinic.form?.message === true;
}

function byQuestion(a: Fault, b: Fault): number {
  return rank(a) - rank(b);
}

function rank({ field }: Fault): number {
  const index = FORM_FIELDS.indexOf(field as FormField);
  return index < 0 ? FORM_FIELDS.length : index;
}
