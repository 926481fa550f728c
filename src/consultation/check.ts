import { FORM_FIELDS, type Clinic, type FormField } from '../clinic/schema.ts';
import { faultOfCallWindow, type CallWindowFault } from './call-windows.ts';
import { consultationSchema, type Consultation } from './schema.ts';

/** What is wrong with one answer; a sentence per language is made from field and code. */
export type FaultCode = 'missing' | 'format' | 'too-long' | 'not-asked' | CallWindowFault;

/** One fault in a request. `field` is a field of the contract, such as `phone`. */
export interface Fault {
  field: string;
  code: FaultCode;
}

/** A request that may be sent and stored, or every fault in it, in the order of the form's questions. */
export type Checked = { ok: true; consultation: Consultation } | { ok: false; faults: Fault[] };

/**
 * Reads what a patient sent against the clinic's rules at `now`. Browser and receiver call this same function, so
 * that both judge alike. Answers to questions that were not asked (`phone` of somebody who wants an email) are left out.
 */
export function checkConsultation(input: unknown, clinic: Clinic, now: number): Checked {
  const result = consultationSchema.safeParse(input);
  if (!result.success) return { ok: false, faults: inOrder(faultsOf(result.error.issues, input)) };
  const faults = clinicFaults(result.data, clinic, now);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, consultation: result.data };
}

function faultsOf(issues: { path: PropertyKey[]; message: string }[], input: unknown): Fault[] {
  const faults = issues.map(({ path, message }) => ({
    field: String(path[0] ?? 'contactBy'),
    code: message as FaultCode,
  }));
  return faults.some(({ field }) => field === 'contactBy') ? [...faults, ...otherFaults(input)] : faults;
}

/** Without a way of contact the schema stops there; the other answers are judged as if by phone, less the phone. */
function otherFaults(input: unknown): Fault[] {
  if (typeof input !== 'object' || input === null) return [];
  const assumed = consultationSchema.safeParse({ ...input, contactBy: 'phone', phone: '5550100' });
  return assumed.success ? [] : faultsOf(assumed.error.issues, input);
}

function clinicFaults({ callWindow, message }: Consultation, clinic: Clinic, now: number): Fault[] {
  const faults: Fault[] = [];
  const code = faultOfCallWindow(clinic, callWindow, now);
  if (code) faults.push({ field: 'callWindow', code });
  if (message && !asksMessage(clinic)) faults.push({ field: 'message', code: 'not-asked' });
  return faults;
}

/** True when the clinic turned the free text on: it may then hold what needs a clinician's eye, so it is off by default. */
export function asksMessage(clinic: Clinic): boolean {
  return clinic.form?.message === true;
}

function inOrder(faults: Fault[]): Fault[] {
  const rank = ({ field }: Fault) => {
    const index = FORM_FIELDS.indexOf(field as FormField);
    return index < 0 ? FORM_FIELDS.length : index;
  };
  const first = faults.filter(
    (fault, index) => faults.findIndex(({ field }) => field === fault.field) === index,
  );
  return first.sort((a, b) => rank(a) - rank(b));
}
