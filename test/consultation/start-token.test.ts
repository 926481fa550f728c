import { describe, expect, it } from 'vitest';
import { fetchStartToken } from '../../src/consultation/send/start-token.ts';
import { listen } from '../receiver/listen.ts';
import { receiver } from '../receiver/receiver-fixture.ts';
import { answer, drop, hang, startReceiver } from './receiver-double.ts';

const CHALLENGE = {
  parameters: {
    algorithm: 'PBKDF2/SHA-256',
    nonce: 'ab'.repeat(16),
    salt: 'cd'.repeat(16),
    cost: 2000,
    keyLength: 32,
    keyPrefix: 'ef'.repeat(16),
    expiresAt: 1_800_000_000,
  },
  signature: '01'.repeat(32),
};

async function startFrom(body: unknown, status = 200) {
  const double = await startReceiver(answer(status, body));
  const start = await fetchStartToken(double.url);
  await double.close();
  return start;
}

describe('fetching the start token', () => {
  it('returns the token and the challenge of a receiver', async () => {
    const start = await fetchStartToken(await listen(await receiver()));
    expect(start.startToken).toMatch(/^\d+\.[\w-]+\.[\w-]+$/);
    expect(start.challenge?.parameters).toMatchObject({ algorithm: 'PBKDF2/SHA-256', keyLength: 32 });
  });

  it('returns the receiver’s clock, which scripts of other sites cannot read in the header Date', async () => {
    const given = await receiver();
    expect((await fetchStartToken(await listen(given))).now).toBe(given.clock.now);
    expect((await startFrom({ startToken: 'token', now: '2026-11-24T18:00:00.000Z' })).now).toBe(
      1795543200000,
    );
    for (const now of [undefined, null, 'soon', {}, true])
      expect(await startFrom({ startToken: 'token', now })).toEqual({ startToken: 'token' });
  });

  it.each(['', '/', '?service=neck-massage', '/?a=/b#c', '#form'])(
    'asks beside the address that takes the request, also where that ends in "%s"',
    async (end) => {
      const double = await startReceiver(answer(200, { startToken: 'token' }));
      await fetchStartToken(double.url + end);
      await double.close();
      expect(double.arrived).toMatchObject([{ method: 'GET', path: '/consultations/start' }]);
    },
  );

  it('sends no cookie and no header of its own, which would cost a preflight', async () => {
    const double = await startReceiver(answer(200, {}));
    await fetchStartToken(double.url);
    await double.close();
    const { headers } = double.arrived[0]!;
    expect(headers.cookie).toBeUndefined();
    expect(headers.accept).toBe('*/*');
    expect(headers['content-type']).toBeUndefined();
  });

  it('keeps all of the challenge, because its signature is over all of it', async () => {
    const start = await startFrom({ startToken: 'token', challenge: CHALLENGE });
    expect(start).toEqual({ startToken: 'token', challenge: CHALLENGE });
  });

  it('returns the token where the challenge is of another kind', async () => {
    const wrong: Record<string, unknown>[] = [
      { algorithm: 'SCRYPT' },
      { cost: 50_000_000 },
      { cost: 0 },
      { cost: '2000' },
      { keyLength: 4096 },
      { nonce: 'zz' },
      { salt: undefined },
      { keyPrefix: '' },
    ];
    for (const changes of wrong) {
      const challenge = { ...CHALLENGE, parameters: { ...CHALLENGE.parameters, ...changes } };
      expect(await startFrom({ startToken: 'token', challenge })).toEqual({ startToken: 'token' });
    }
  });

  it.each([
    ['a page', '<!doctype html>'],
    ['nothing', ''],
    ['null', null],
    ['a list', []],
    ['wrong types', { startToken: 7, challenge: 'solve me' }],
    ['a token that is far too long', { startToken: 'x'.repeat(501) }],
    ['a challenge without parameters', { challenge: { parameters: null } }],
  ])('is empty when the answer is %s', async (_, body) => {
    expect(await startFrom(body)).toEqual({});
  });

  it('is empty when the receiver refuses, breaks off, or does not run', async () => {
    expect(await startFrom({ startToken: 'token' }, 404)).toEqual({});
    const double = await startReceiver(drop);
    expect(await fetchStartToken(double.url)).toEqual({});
    await double.close();
    expect(await fetchStartToken(double.url)).toEqual({});
    expect(await fetchStartToken('http://')).toEqual({});
  });

  it('is empty when the form is removed before the response arrives', async () => {
    const gone = new AbortController();
    const double = await startReceiver((response, arrived) => {
      hang(response, arrived);
      gone.abort();
    });
    expect(await fetchStartToken(double.url, { signal: gone.signal })).toEqual({});
    await double.close();
  });
});
