import type { Clinic } from '../../src/clinic/schema.ts';
import { validateCallWindow } from '../../src/consultation/call-window/validate-call-window.ts';
import { answerRules } from '../../src/consultation/questions/answer-rules.ts';
import { validateAnswers, type Checked } from '../../src/consultation/validate-answers.ts';

/** Validates as the form does when it is sent: by the clinic's rules and its opening hours at `now` (milliseconds since 1970). */
export function validateConsultation(input: unknown, clinic: Clinic, now: number): Checked {
  return validateAnswers(
    input,
    clinic,
    (window, there) => validateCallWindow(there, window, now),
    answerRules,
  );
}
