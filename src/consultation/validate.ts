import type { Clinic } from '../clinic/schema.ts';
import { validateCallWindow } from './call-window/validate-call-window.ts';
import { validateAnswers, type Checked } from './validate-answers.ts';

/** Judges what a patient sent against the clinic's rules, its opening hours too, at `now` (milliseconds since 1970). */
export function validateConsultation(input: unknown, clinic: Clinic, now: number): Checked {
  return validateAnswers(input, clinic, (window) => validateCallWindow(clinic, window, now));
}
