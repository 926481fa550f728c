import type { Clinic } from '../clinic/schema.ts';
import { validateCallWindow } from './call-window/validate-call-window.ts';
import { validateAnswers, type Checked } from './validate-answers.ts';

/** Validates a patient's request by the clinic's rules and its opening hours at `now` (milliseconds since 1970). */
export function validateConsultation(input: unknown, clinic: Clinic, now: number): Checked {
  return validateAnswers(input, clinic, (window) => validateCallWindow(clinic, window, now));
}
