import type { Consultation } from '../../consultation/consultation.ts';
import type { ReceiverContext } from '../receiver-context.ts';
import type { AttemptLimit, Count } from '../store/attempts.ts';
import type { Evidence } from './evidence.ts';
import { verifyProof } from './proof-of-work.ts';
import { SPAM_THRESHOLD, spamScore, type SpamReason } from './spam-reasons.ts';
import { verifyStartToken } from './start-token.ts';

/** A request that is about to be stored, and how it was sent. */
export interface Suspect {
  consultation: Consultation;
  evidence: Evidence;
  /** The idempotency key. */
  key: string;
  /** The address that the limits count. */
  address: string;
  /** In E.164 where the patient gave one. */
  phone: string | null;
}

/** The result of the signs of spam; a suspected request is stored and answered like any other, and listed apart. */
export interface Judgement {
  reasons: SpamReason[];
  score: number;
  suspected: boolean;
  /** What is to be counted once the request is stored. */
  counts: Count[];
}

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const FROM_ADDRESS: AttemptLimit = { kind: 'request-from-address', most: 30, period: HOUR };
const TO_CONTACT: AttemptLimit = { kind: 'request-to-contact', most: 5, period: DAY };
const SAME_TEXT: AttemptLimit = { kind: 'message', most: 2, period: DAY };

/** The beginning of a web address, which counts once with any markup around it. */
const WEB_ADDRESS = /(?:\[url[=\]]\s*)?(?:https?:\/\/(?:www\.)?|www\.)|\[url/gi;
const MOST_LINKS_IN_MESSAGE = 2;
/** Many patients write "Back pain"; the same forty characters twice are a sign of spam. */
const SHORTEST_DISTINCTIVE_TEXT = 40;

type SpamContext = Pick<ReceiverContext, 'store'> & { now: number };

/** Looks for every sign of spam. The counts are saved only when the request is stored. */
export async function judgeRequest(suspect: Suspect, context: SpamContext): Promise<Judgement> {
  const counted = countsOf(suspect);
  const reasons = [
    suspect.evidence.honeypot && 'honeypot',
    startReason(suspect, context),
    await proofReason(suspect, context),
    ...linkReasons(suspect.consultation),
    ...(await countReasons(counted, context)),
  ].filter((reason): reason is SpamReason => Boolean(reason));
  const score = spamScore(reasons);
  return { reasons, score, suspected: score >= SPAM_THRESHOLD, counts: counted };
}

function startReason(
  { evidence: { startToken } }: Suspect,
  { store, now }: SpamContext,
): SpamReason | undefined {
  if (startToken === undefined) return 'no-start-token';
  const status = verifyStartToken(startToken, store.secret, now);
  if (status === 'forged') return 'forged-start-token';
  return status === 'too-fast' ? 'too-fast' : undefined;
}

async function proofReason(
  { evidence: { proof }, key }: Suspect,
  { store, now }: SpamContext,
): Promise<SpamReason | undefined> {
  if (proof === undefined) return 'no-proof';
  const status = await verifyProof(proof, { store, now, key });
  const reasons = {
    fine: undefined,
    expired: 'expired-proof',
    wrong: 'wrong-proof',
    used: 'proof-used-again',
  };
  return reasons[status] as SpamReason | undefined;
}

function linkReasons({ name, message = '', answers = {} }: Consultation): SpamReason[] {
  const texts = [message, ...Object.values(answers).flat()].join(' ');
  return [
    ...(countLinks(name) > 0 ? ['link-in-name' as const] : []),
    ...(countLinks(texts) > MOST_LINKS_IN_MESSAGE ? ['links-in-message' as const] : []),
  ];
}

function countLinks(text: string): number {
  return text.match(WEB_ADDRESS)?.length ?? 0;
}

/** The counts of a request, each with the sign of spam that it gives beyond its limit. */
function countsOf({ consultation, address, phone }: Suspect): (Count & { reason: SpamReason })[] {
  const contact =
    'email' in consultation
      ? consultation.email.toLowerCase()
      : (phone ?? consultation.phone.replace(/\D/g, ''));
  const text = consultation.message?.toLowerCase().replace(/\s+/g, ' ') ?? '';
  const isDistinctive = text.length >= SHORTEST_DISTINCTIVE_TEXT || countLinks(text) > 0;
  return [
    { limit: FROM_ADDRESS, subject: address, reason: 'many-from-address' },
    { limit: TO_CONTACT, subject: contact, reason: 'many-to-contact' },
    ...(isDistinctive ? [{ limit: SAME_TEXT, subject: text, reason: 'same-text-again' as const }] : []),
  ];
}

async function countReasons(
  counted: readonly (Count & { reason: SpamReason })[],
  { store, now }: SpamContext,
): Promise<(SpamReason | false)[]> {
  const usedUp = await store.attempts.usedUp(counted, now);
  return counted.map(({ reason }, index) => usedUp[index]! && reason);
}
