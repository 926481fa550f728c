import { randomUUID } from 'node:crypto';
import {
  decodeCallWindow,
  encodeCallWindow,
  windowInterval,
  ANY_TIME,
} from '../../consultation/call-window.ts';
import { checkConsultation } from '../../consultation/check.ts';
import type { Fault } from '../../consultation/fault.ts';
import type { Consultation, Receipt } from '../../consultation/consultation.ts';
import { readConsultation } from '../../consultation/read.ts';
import type { ReceiverContext } from '../receiver-context.ts';
import type { NewRequest } from '../store/requests.ts';
import type { RequestRow } from '../store/tables.ts';
import { fingerprint } from './fingerprint.ts';
import { toE164 } from './phone.ts';
import { looksLikeSpam } from './spam.ts';

/** What came of a request: on the disk (now, or already before), with faults, or under a key that names another one. */
export type Acceptance =
  | { kind: 'stored'; row: RequestRow }
  | { kind: 'invalid'; faults: Fault[] }
  | { kind: 'key-reused'; row: RequestRow };

/**
 * Checks a request and stores it once for its key. A repeated request is known by key and content before the clinic's
 * rules are asked: a retry that arrives when its call window has just begun to lie in the past still gets its receipt.
 */
export async function acceptConsultation(
  input: Record<string, unknown>,
  { store, clinic, now }: Pick<ReceiverContext, 'store' | 'clinic' | 'now'>,
  keyInHeader?: string,
): Promise<Acceptance> {
  const read = readConsultation(input);
  const key = keyInHeader ?? read.consultation.idempotencyKey;
  if (read.faults.length === 0 && key !== undefined) {
    const known = await store.requests.withKey(key);
    if (known) return sameOrReused(known, read.consultation);
  }
  const receivedAt = now();
  const checked = checkConsultation(input, clinic(), receivedAt);
  if (!checked.ok) return { kind: 'invalid', faults: checked.faults };
  const { consultation } = checked;
  const phone = 'phone' in consultation ? toE164(consultation.phone, clinic()) : null;
  if (phone === undefined) return { kind: 'invalid', faults: [{ field: 'phone', code: 'format' }] };
  const row = await store.requests.add(newRequest(consultation, { key, phone, receivedAt }));
  return sameOrReused(row, consultation);
}

/** The answer that a patient's browser gets; the same for every repetition of the request. */
export function receiptOf(row: RequestRow): Receipt {
  return {
    requestId: row.id,
    reference: row.reference,
    receivedAt: new Date(row.receivedAt).toISOString(),
    callWindow: decodeCallWindow(row.callWindow) ?? ANY_TIME,
  };
}

function sameOrReused(row: RequestRow, consultation: Consultation): Acceptance {
  return { kind: row.fingerprint === fingerprint(consultation) ? 'stored' : 'key-reused', row };
}

function newRequest(
  consultation: Consultation,
  { key, phone, receivedAt }: { key: string | undefined; phone: string | null; receivedAt: number },
): NewRequest {
  const { callWindow, consents } = consultation;
  const interval = 'when' in callWindow ? undefined : windowInterval(callWindow);
  return {
    id: randomUUID(),
    idempotencyKey: key ?? randomUUID(),
    fingerprint: fingerprint(consultation),
    receivedAt,
    name: consultation.name,
    contactBy: consultation.contactBy,
    phoneTyped: 'phone' in consultation ? consultation.phone : null,
    phone,
    email: 'email' in consultation ? consultation.email : null,
    callWindow: encodeCallWindow(callWindow),
    windowStart: interval?.start ?? null,
    windowEnd: interval?.end ?? null,
    service: consultation.service ?? null,
    message: consultation.message || null,
    consents: JSON.stringify([...new Set(consents)]),
    locale: consultation.locale ?? null,
    partner: consultation.partner ?? null,
    page: consultation.page || null,
    suspected: looksLikeSpam(consultation) ? 1 : 0,
  };
}
