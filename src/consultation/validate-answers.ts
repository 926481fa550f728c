import { clinicAt } from '../clinic/clinic-at.ts';
import { FORM_FIELDS, type FormField } from '../clinic/form-fields.ts';
import type { Clinic } from '../clinic/schema.ts';
import type { CallWindow } from './call-window/call-window.ts';
import type { CallWindowIssueCode } from './call-window/validate-call-window.ts';
import type { Consultation } from './consultation.ts';
import { fieldOf, type FieldIssue } from './issue.ts';
import type { AnswerRules } from './questions/answer-rules.ts';
import { parseConsultation, type ParsedConsultation } from './parse.ts';

/** A request that may be sent and stored, or all of its issues, in the order of the form's questions. */
export type Checked = { ok: true; consultation: Consultation } | { ok: false; issues: FieldIssue[] };

/**
 * Says why the clinic, as it is at the place of the request, cannot keep a call window; a form that has offered no times
 * needs none.
 */
type ValidateWindow = (window: CallWindow, clinic: Clinic) => CallWindowIssueCode | undefined;

/**
 * Validates a patient's request by the clinic's rules. Browser and receiver use the same rules.
 *
 * @param clinic as in `clinic.json`, with all its places
 * @param own for a clinic with locations, practitioners or questions of its own to choose from
 */
export function validateAnswers(
  input: unknown,
  clinic: Clinic,
  validateWindow: ValidateWindow,
  own?: AnswerRules,
): Checked {
  return applyClinicRules(parseConsultation(input, own), clinic, validateWindow, own);
}

/** The same for a request that is parsed already. */
export function applyClinicRules(
  { consultation: { ...consultation }, issues: found }: ParsedConsultation,
  clinic: Clinic,
  validateWindow: ValidateWindow,
  own?: AnswerRules,
): Checked {
  const issues = [...found];
  const there = clinicAt(clinic, consultation.place);
  const code = validateWindow(consultation.callWindow, there);
  if (code) issues.push({ code, path: ['callWindow'] });
  if (consultation.message && !asksMessage(clinic)) issues.push({ code: 'not-asked', path: ['message'] });
  if (own)
    issues.push(...own.choose(consultation, clinic, found), ...own.validate(clinic, consultation.answers));
  return issues.length > 0 ? { ok: false, issues: issues.sort(byQuestion) } : { ok: true, consultation };
}

/** True when the clinic turned the free text on: it may then hold what needs a clinician's eye, so it is off by default. */
export function asksMessage(clinic: Clinic): boolean {
  return clinic.form?.message === true;
}

function byQuestion(a: FieldIssue, b: FieldIssue): number {
  return rank(a) - rank(b);
}

function rank(issue: FieldIssue): number {
  const index = FORM_FIELDS.indexOf(fieldOf(issue) as FormField);
  return index < 0 ? FORM_FIELDS.length : index;
}
