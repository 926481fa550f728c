import { createChallenge, verifySolution, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { solveChallenge, type Challenge } from '../../src/consultation/send/proof-of-work.ts';
import { fetchStartToken } from '../../src/consultation/send/start-token.ts';
import { listen } from '../receiver/listen.ts';
import { ANA, encode, receiver } from '../receiver/receiver-fixture.ts';

const hmacSignatureSecret = 'only for these tests';

function challengeOf(counter: number, cost = 10): Promise<Challenge> {
  return createChallenge({ algorithm: 'PBKDF2/SHA-256', cost, counter, deriveKey, hmacSignatureSecret });
}

function read(proof: string | undefined): Payload {
  return JSON.parse(atob(proof ?? '')) as Payload;
}

afterEach(() => vi.unstubAllGlobals());

describe('a proof of work', () => {
  it.each([0, 1, 3, 4, 57, 256, 600])(
    'is found where the answer is %i, and altcha-lib takes it',
    async (counter) => {
      const { challenge, solution } = read(await solveChallenge(await challengeOf(counter)));
      expect(solution.counter).toBe(counter);
      const verdict = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret });
      expect(verdict).toMatchObject({ verified: true, invalidSignature: false });
    },
  );

  it('is accepted by the receiver that issued the challenge', async () => {
    const given = await receiver({ now: Date.now() });
    const action = await listen(given);
    const { startToken = '', challenge } = await fetchStartToken(action);
    const proof = (await solveChallenge(challenge!)) ?? '';
    given.clock.now += 5_000;
    const answer = await fetch(action, { method: 'POST', body: encode({ ...ANA, startToken, proof }) });
    expect(answer.status).toBe(201);
    expect(await given.stored()).toMatchObject([{ spamScore: 0, spamReasons: '[]', suspected: 0 }]);
  });

  it('is left out on a plain http page, which has no WebCrypto', async () => {
    const challenge = await challengeOf(3);
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(await solveChallenge(challenge)).toBeUndefined();
  });

  it('is left out when the form is gone', async () => {
    const gone = new AbortController();
    const proof = solveChallenge(await challengeOf(600, 2_000), gone.signal);
    gone.abort();
    expect(await proof).toBeUndefined();
    expect(await solveChallenge(await challengeOf(0), AbortSignal.abort())).toBeUndefined();
  });

  it('is left out where no try solves the challenge', async () => {
    const challenge = await challengeOf(0, 1);
    const keyPrefix = '00'.repeat(16);
    expect(
      await solveChallenge({ ...challenge, parameters: { ...challenge.parameters, keyPrefix } }),
    ).toBeUndefined();
  });

  it('does not block the page between two tries', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await solveChallenge(await challengeOf(400, 1_000));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});
