import type { Consultation } from '../../consultation/consultation.ts';
import type { ReceiverContext } from '../receiver-context.ts';
import type { AttemptLimit, Count } from '../store/attempts.ts';
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
  /** What is to be counted once the request is stored. */
  counts: Count[];
}

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const FROM_ADDRESS: AttemptLimit = { kind: 'request-from-address', most: 30, period: HOUR };
const TO_CONTACT: AttemptLimit = { kind: 'request-to-contact', most: 5, period: DAY };
const SAME_TEXT: AttemptLimit = { kind: 'message', most: 2, period: DAY };

/** The beginning of an address, which is one address in whatever it is wrapped. */
const WEB_ADDRESS = /(?:\[url[=\]]\s*)?(?:https?:\/\/(?:www\.)?|www\.)|\[url/gi;
const MOST_LINKS_IN_MESSAGE = 2;
/** Many patients write "Back pain"; no two write the same forty characters. */
const SHORTEST_TELLING_TEXT = 40;

type Asked = Pick<ReceiverContext, 'store'> & { now: number };

/** Looks for every sign of spam. Nothing is counted yet: a request that cannot be stored was none. */
export async function judgeRequest(suspect: Suspect, asked: Asked): Promise<Judgement> {
  const counted = countsOf(suspect);
  const reasons = [
    suspect.evidence.honeypot && 'honeypot',
    startReason(suspect, asked),
    await proofReason(suspect, asked),
    ...linkReasons(suspect.consultation),
    ...(await countReasons(counted, asked)),
  ].filter((reason): reason is SpamReason => Boolean(reason));
  const score = spamScore(reasons);
  return { reasons, score, suspected: score >= SPAM_THRESHOLD, counts: counted };
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
  return [
    ...(countLinks(name) > 0 ? ['link-in-name' as const] : []),
    ...(countLinks(message) > MOST_LINKS_IN_MESSAGE ? ['links-in-message' as const] : []),
  ];
}

function countLinks(text: string): number {
  return text.match(WEB_ADDRESS)?.length ?? 0;
}

/** What is counted of a request, and the sign that it is when there were too many before. */
function countsOf({ consultation, address, phone }: Suspect): (Count & { reason: SpamReason })[] {
  const contact =
    'email' in consultation
      ? consultation.email.toLowerCase()
      : (phone ?? consultation.phone.replace(/\D/g, ''));
  const text = consultation.message?.toLowerCase().replace(/\s+/g, ' ') ?? '';
  const tells = text.length >= SHORTEST_TELLING_TEXT || countLinks(text) > 0;
  return [
    { limit: FROM_ADDRESS, subject: address, reason: 'many-from-address' },
    { limit: TO_CONTACT, subject: contact, reason: 'many-to-contact' },
    ...(tells ? [{ limit: SAME_TEXT, subject: text, reason: 'same-text-again' as const }] : []),
  ];
}

async function countReasons(
  counted: readonly (Count & { reason: SpamReason })[],
  { store, now }: Asked,
): Promise<(SpamReason | false)[]> {
  return Promise.all(
    counted.map(
      async ({ limit, subject, reason }) => (await store.attempts.isUsedUp(limit, subject, now)) && reason,
    ),
  );
}
