import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ANA, MINUTE, TUESDAY_10AM, clinic, receiver, type Receiver } from './receiver-fixture.ts';

const HTML = { Accept: 'text/html' };
const JSON_ANSWER = { Accept: 'application/json' };
const TALKS: typeof clinic = { ...clinic, form: { message: true } };

/** The id of the request that a plain post led to. */
async function postedId(given: Receiver, fields: Record<string, string> = {}, headers = {}): Promise<string> {
  const answer = await given.post({ ...ANA, ...fields }, { ...HTML, ...headers });
  expect(answer.status).toBe(303);
  return /consultations\/([^/]+)\/sent/.exec(answer.headers.get('Location') ?? '')?.[1] ?? '';
}

/** The id of the request that a script's post led to. */
async function sentId(given: Receiver, fields: Record<string, string> = {}): Promise<string> {
  const answer = await given.post({ ...ANA, idempotencyKey: randomUUID(), ...fields }, JSON_ANSWER);
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { requestId: string }).requestId;
}

describe('a plain post without a key', () => {
  it.each([0, 4, 9])('is the same request for ten minutes, whenever it came: minute %i', async (minute) => {
    const given = await receiver({ now: TUESDAY_10AM + minute * MINUTE });
    const first = await postedId(given);
    given.clock.now += 10 * MINUTE - 1;
    expect(await postedId(given)).toBe(first);
    given.clock.now += 1;
    expect(await postedId(given)).not.toBe(first);
    expect(await given.stored()).toHaveLength(2);
  });

  it('is the same request from another network, on another page and in another language', async () => {
    const given = await receiver({ env: { TRUST_PROXY: '1' } });
    const first = await postedId(
      given,
      { page: 'https://clinic.example/a' },
      { 'X-Forwarded-For': '203.0.113.1' },
    );
    const second = await postedId(
      given,
      {
        page: 'https://clinic.example/b',
        locale: 'es',
        campaign: 'flyer',
        referrer: 'https://search.example',
      },
      { 'X-Forwarded-For': '198.51.100.7' },
    );
    expect(second).toBe(first);
    expect(await given.stored()).toHaveLength(1);
  });

  it.each<[string, Record<string, string>]>([
    ['name', { name: 'Ana B. Ruiz' }],
    ['way of contact', { contactBy: 'text' }],
    ['number', { phone: '202 555 0199' }],
    ['time', { callWindow: '2026-11-24T14:00/18:00[America/Los_Angeles]' }],
    ['message', { message: 'My neck' }],
    ['consent', { 'consents[]': 'news' }],
    ['service', { service: 'neck-massage' }],
    ['partner', { partner: 'river-gym' }],
  ])('is another request with another %s', async (_, other) => {
    const given = await receiver({ clinic: TALKS });
    const first = await postedId(given);
    expect(await postedId(given, other)).not.toBe(first);
  });

  it('is a new request once staff have called about the first, as often as they do, and a double click of it is one', async () => {
    const given = await receiver();
    const ids = [await postedId(given)];
    for (const calls of [1, 2]) {
      await given.store.requests.markCalled(ids.at(-1)!, given.clock.now);
      given.clock.now += MINUTE;
      const [next, again] = await Promise.all([postedId(given), postedId(given)]);
      expect(next).toBe(again);
      ids.push(next);
      expect(new Set(ids).size).toBe(calls + 1);
    }
    expect(await sentId(given)).toBe(ids.at(-1));
    expect(await given.stored()).toHaveLength(3);
  });

  it('repeats what a script has sent, whose answer was lost', async () => {
    const given = await receiver();
    const first = await sentId(given, { page: 'https://clinic.example/a' });
    expect(await postedId(given)).toBe(first);
  });
});

describe('a request with a key', () => {
  it('is the one that was posted without, when the patient went back and a script sends it', async () => {
    const given = await receiver({ clinic: TALKS });
    // Browsers end lines with CR LF in a plain form post; a script leaves them unchanged.
    const first = await postedId(given, { message: 'My neck.\r\nMy back.' });
    given.clock.now += 9 * MINUTE;
    const hidden = { locale: 'en', page: 'https://clinic.example/back', campaign: 'flyer' };
    expect(await sentId(given, { ...hidden, message: 'My neck.\nMy back.' })).toBe(first);
    expect(await given.stored()).toHaveLength(1);
  });

  it('is one of its own when that was more than ten minutes ago', async () => {
    const given = await receiver();
    const first = await postedId(given);
    given.clock.now += 10 * MINUTE;
    expect(await sentId(given)).not.toBe(first);
  });

  it('is another one than a request with another key, also for the same wish', async () => {
    const given = await receiver();
    expect(await sentId(given)).not.toBe(await sentId(given));
    expect(await given.stored()).toHaveLength(2);
  });

  it('stays apart from what a program sent without one', async () => {
    const given = await receiver();
    await given.post(ANA, JSON_ANSWER);
    await sentId(given);
    expect(await given.stored()).toHaveLength(2);
  });
});
