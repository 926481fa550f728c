import { createHmac } from 'node:crypto';
import type { Consultation } from '../../consultation/consultation.ts';
import type { ReceiverContext } from '../receiver-context.ts';
import type { AttemptLimit } from '../store/attempts.ts';
import type { Evidence } from './evidence.ts';
import { readProof } from './proof-of-work.ts';
import { SPAM_THRESHOLD, spamScore, type SpamReason } from './spam-reasons.ts';
import { readStartToken } from './start-token.ts';

/** A request that is about to be stored, and how it came. */
export interface Suspect {
  consultation: Consultation;
  evidence: Evidence;
  /** The idempotency key. */
  key: string;
  /** The address that limits count by. */
  address: string;
  /** In E.164 where the patient gave one. */
  phone: string | null;
}

/** What the signs of spam come to; a suspected request is stored and answered like any other, and shown apart. */
export interface Judgement {
  reasons: SpamReason[];
  score: number;
  suspected: boolean;
}

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const FROM_ADDRESS: AttemptLimit = { kind: 'request-from-address', most: 10, period: HOUR };
const TO_CONTACT: AttemptLimit = { kind: 'request-to-contact', most: 5, period: DAY };
const SAME_TEXT: AttemptLimit = { kind: 'message', most: 2, period: DAY };

const WEB_ADDRESS = /https?:\/\/|www\.|\[url/gi;
const MOST_LINKS_IN_MESSAGE = 2;

type Asked = Pick<ReceiverContext, 'store'> & { now: number };

/** Looks for every sign of spam, and counts the request where something is counted. */
export async function judgeRequest(suspect: Suspect, asked: Asked): Promise<Judgement> {
  const reasons = [
    suspect.evidence.honeypot && 'honeypot',
    startReason(suspect, asked),
    await proofReason(suspect, asked),
    ...linkReasons(suspect.consultation),
    ...(await countReasons(suspect, asked)),
  ].filter((reason): reason is SpamReason => Boolean(reason));
  const score = spamScore(reasons);
  return { reasons, score, suspected: score >= SPAM_THRESHOLD };
}

function startReason({ evidence: { startToken } }: Suspect, { store, now }: Asked): SpamReason | undefined {
  if (startToken === undefined) return 'no-start-token';
  const reading = readStartToken(startToken, store.secret, now);
  if (reading === 'forged') return 'forged-start-token';
  return reading === 'too-fast' ? 'too-fast' : undefined;
}

async function proofReason(
  { evidence: { proof }, key }: Suspect,
  { store, now }: Asked,
): Promise<SpamReason | undefined> {
  if (proof === undefined) return 'no-proof';
  const reading = await readProof(proof, { store, now, key });
  const reasons = {
    fine: undefined,
    expired: 'expired-proof',
    wrong: 'wrong-proof',
    used: 'proof-used-again',
  };
  return reasons[reading] as SpamReason | undefined;
}

function linkReasons({ name, message = '' }: Consultation): SpamReason[] {
  const count = (text: string) => text.match(WEB_ADDRESS)?.length ?? 0;
  return [
    ...(count(name) > 0 ? ['link-in-name' as const] : []),
    ...(count(message) > MOST_LINKS_IN_MESSAGE ? ['links-in-message' as const] : []),
  ];
}

async function countReasons(
  { consultation, address, phone }: Suspect,
  { store, now }: Asked,
): Promise<(SpamReason | false)[]> {
  const isOver = async (limit: AttemptLimit, subject: string) =>
    (await store.attempts.count(limit, hashed(subject, store.secret), now)) > 0;
  const contact = 'email' in consultation ? consultation.email.toLowerCase() : (phone ?? '');
  const text = consultation.message?.toLowerCase().replace(/\s+/g, ' ');
  return [
    (await isOver(FROM_ADDRESS, address)) && 'many-from-address',
    (await isOver(TO_CONTACT, contact)) && 'many-to-contact',
    text !== undefined && (await isOver(SAME_TEXT, text)) && 'same-text-again',
  ];
}

/** Whoever has a copy of the counts but not the secret cannot try out phone numbers on it. */
function hashed(subject: string, secret: string): string {
  return createHmac('sha256', secret).update(`counted ${subject}`).digest('hex');
}
