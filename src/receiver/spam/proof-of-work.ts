import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createHmac, randomInt } from 'node:crypto';
import type { Store } from '../store/store.ts';

/** Measured for slow phones; the figures are in docs/decisions/007-local-spam-score.md. */
const COST = 2_000;
const FEWEST_TRIES = 300;
const MOST_TRIES = 600;
/** Seconds for which a proof is taken, and for which a used one is remembered. */
const PERIOD = 24 * 60 * 60;
const LONGEST_PROOF = 4_000;

/** What the field `proof` tells. */
export type ProofReading = 'fine' | 'expired' | 'wrong' | 'used';

interface Asked {
  store: Pick<Store, 'secret' | 'spentProofs'>;
  now: number;
}

/** A challenge of the ALTCHA protocol, version 2. Its answer lies between so many tries, so no phone has bad luck. */
export async function issueChallenge({ store, now }: Asked): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(FEWEST_TRIES, MOST_TRIES + 1),
    expiresAt: Math.floor(now / 1000) + PERIOD,
    deriveKey,
    hmacSignatureSecret: signingKey(store.secret),
  });
}

/** Judges a proof (the base64 of challenge and solution) and uses it up for the request with this key. */
export async function readProof(
  proof: string,
  { store, now, key }: Asked & { key: string },
): Promise<ProofReading> {
  const payload = decode(proof);
  const expiresAt = payload?.challenge.parameters.expiresAt;
  // A challenge of ours names its end: without one its nonce would have to be remembered for good.
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
