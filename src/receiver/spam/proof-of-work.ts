import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createHmac, randomInt } from 'node:crypto';
import type { Store } from '../store/store.ts';

/** Measured for slow phones; the figures are in docs/decisions/007-local-spam-score.md. */
const COST = 2_000;
const FEWEST_TRIES = 300;
const MOST_TRIES = 600;
/** Seconds for which a proof is valid, and for which a used one is stored. */
const PERIOD = 24 * 60 * 60;
const LONGEST_PROOF = 4_000;

/** The result of verifying the field `proof`. */
export type ProofStatus = 'fine' | 'expired' | 'wrong' | 'used';

interface ProofContext {
  store: Pick<Store, 'secret' | 'spentProofs'>;
  now: number;
}

/** A challenge of the ALTCHA protocol, version 2. Its solution needs between `FEWEST_TRIES` and `MOST_TRIES`. */
export async function issueChallenge({ store, now }: ProofContext): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(FEWEST_TRIES, MOST_TRIES + 1),
    expiresAt: Math.floor(now / 1000) + PERIOD,
    deriveKey,
    hmacSignatureSecret: signingKey(store.secret),
  });
}

/** Verifies a proof (the base64 of challenge and solution) and uses it up for the request with this key. */
export async function verifyProof(
  proof: string,
  { store, now, key }: ProofContext & { key: string },
): Promise<ProofStatus> {
  const payload = decode(proof);
  const expiresAt = payload?.challenge.parameters.expiresAt;
  // Our challenges expire: the nonce of one that does not would have to be stored forever.
  if (!payload || typeof expiresAt !== 'number') return 'wrong';
  const { verified, expired } = await verify(payload, store.secret);
  if (expired || expiresAt * 1000 < now) return 'expired';
  if (!verified) return 'wrong';
  const { nonce } = payload.challenge.parameters;
  const isFirst = await store.spentProofs.spend(nonce, { spentFor: key, expiresAt: expiresAt * 1000, now });
  return isFirst ? 'fine' : 'used';
}

async function verify({ challenge, solution }: Payload, secret: string) {
  try {
    return await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: signingKey(secret) });
  } catch {
    return { verified: false, expired: false };
  }
}

function decode(proof: string): Payload | undefined {
  if (proof.length > LONGEST_PROOF) return undefined;
  try {
    const payload = JSON.parse(Buffer.from(proof, 'base64').toString()) as Payload | null;
    return typeof payload?.challenge?.parameters === 'object' &&
      payload.challenge.parameters &&
      payload.solution
      ? payload
      : undefined;
  } catch {
    return undefined;
  }
}

function signingKey(secret: string): string {
  return createHmac('sha256', secret).update('proof of work').digest('hex');
}
