import { randomUUID } from 'node:crypto';
import type { Interval } from '../../clinic/opening-hours.ts';
import { clinicAt } from '../../clinic/clinic-at.ts';
import { ANY_TIME, decodeCallWindow } from '../../consultation/call-window/call-window.ts';
import { windowInterval } from '../../consultation/call-window/window-interval.ts';
import { validateCallWindow } from '../../consultation/call-window/validate-call-window.ts';
import { answerRules } from '../../consultation/questions/answer-rules.ts';
import { applyClinicRules } from '../../consultation/validate-answers.ts';
import type { FieldIssue } from '../../consultation/issue.ts';
import type { Consultation, Receipt } from '../../consultation/consultation.ts';
import type { ReceiverContext } from '../receiver-context.ts';
import { toFieldColumns } from '../store/field-columns.ts';
import type { NewRequest } from '../store/requests.ts';
import type { RequestRow } from '../store/tables.ts';
import { judgeRequest, type Judgement } from '../spam/judge-request.ts';
import { answerRecords, type AnswerRecord } from './answer-record.ts';
import { consentRecords, type ConsentRecord } from './consent-record.ts';
import { contentHash, wishHash } from './content-hash.ts';
import { findDuplicate, freePageKey, underKey, type FoundRequest } from './find-duplicate.ts';
import type { IncomingRequest } from './incoming-request.ts';
import { isImpossible, toE164 } from './phone.ts';

/** The outcome of a request: on the disk (now or already before), with issues, or under the key of another one. */
export type Acceptance = FoundRequest | { kind: 'invalid'; issues: FieldIssue[] };

/** How a request was sent. */
export interface Arrival {
  /** The address that the limits count. */
  address: string;
  keyInHeader?: string;
  /** True for a plain form post, whose response is a page. */
  fromPage: boolean;
}

/**
 * Validates a request and stores it once for its key. Duplicates are found by key and content before the clinic's rules
 * apply: a retry still gets its receipt when its call window has just passed.
 */
export async function acceptConsultation(
  incoming: IncomingRequest,
  { store, clinic, now }: Pick<ReceiverContext, 'store' | 'clinic' | 'now'>,
  { address, keyInHeader, fromPage }: Arrival,
): Promise<Acceptance> {
  const givenKey = keyInHeader ?? incoming.consultation.idempotencyKey;
  const receivedAt = now();
  if (incoming.issues.length === 0) {
    const how = { key: givenKey, fromPage, now: receivedAt };
    const duplicate = await findDuplicate(incoming.consultation, { store }, how);
    if (duplicate) return duplicate;
  }
  const checked = applyClinicRules(
    incoming,
    clinic(),
    (window, there) => validateCallWindow(there, window, receivedAt, incoming.callInterval),
    answerRules,
  );
  if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
  const { consultation } = checked;
  const { callInterval } = incoming;
  const there = clinicAt(clinic(), consultation.place);
  if ('phone' in consultation && isImpossible(consultation.phone, there))
    return { kind: 'invalid', issues: [{ code: 'format', path: ['phone'] }] };
  const phone = 'phone' in consultation ? toE164(consultation.phone, there) : null;
  const key = givenKey ?? (fromPage ? await freePageKey(consultation, { store }, receivedAt) : randomUUID());
  const suspect = { consultation, evidence: incoming.evidence, key, address, phone };
  const judgement = await judgeRequest(suspect, { store, now: receivedAt });
  const consents = consentRecords({ ...consultation, shown: incoming.consentTexts }, clinic(), receivedAt);
  const answers = answerRecords(consultation, clinic());
  const request = newRequest(consultation, {
    key,
    phone,
    receivedAt,
    judgement,
    consents,
    answers,
    callInterval,
  });
  return underKey(await store.requests.keep(request, judgement.counts), consultation);
}

/** The receipt for a patient's browser; the same for every repetition of the request. */
export function receiptOf(row: RequestRow): Receipt {
  return {
    requestId: row.id,
    reference: row.reference,
    receivedAt: new Date(row.receivedAt).toISOString(),
    callWindow: decodeCallWindow(row.callWindow, isAnyZone) ?? ANY_TIME,
  };
}

/** The patient's browser knows the zone of the time that it has sent. */
const isAnyZone = () => true;

/** What the receiver adds to a request. */
interface Known {
  key: string;
  phone: string | null;
  receivedAt: number;
  judgement: Judgement;
  consents: ConsentRecord[];
  callInterval: Interval | undefined;
  answers: AnswerRecord[];
}

function newRequest(
  consultation: Consultation,
  { key, phone, receivedAt, judgement, consents, answers, callInterval }: Known,
): NewRequest {
  const { callWindow } = consultation;
  const interval = 'when' in callWindow ? undefined : (callInterval ?? windowInterval(callWindow));
  return {
    ...toFieldColumns(consultation),
    id: randomUUID(),
    idempotencyKey: key,
    fingerprint: contentHash(consultation),
    asked: wishHash(consultation),
    receivedAt,
    phone,
    windowStart: interval?.start ?? null,
    windowEnd: interval?.end ?? null,
    answers: answers.length > 0 ? JSON.stringify(answers) : null,
    consents: JSON.stringify(consents.map(({ id }) => id).filter(Boolean)),
    suspected: judgement.suspected ? 1 : 0,
    spamScore: judgement.score,
    spamReasons: JSON.stringify(judgement.reasons),
    consentRecords: JSON.stringify(consents),
  };
}
