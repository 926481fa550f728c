import type { Clinic } from '../clinic/schema.ts';
import { faultOfCallWindow } from './call-windows.ts';
import { checkAnswers, type Checked } from './check-answers.ts';

/** Judges what a patient sent against the clinic's rules, its opening hours too, at `now` (milliseconds since 1970). */
export function checkConsultation(input: unknown, clinic: Clinic, now: number): Checked {
  return checkAnswers(input, clinic, (window) => faultOfCallWindow(clinic, window, now));
}
