import { describe, expect, it } from 'vitest';
import { ANA, MINUTE, encode, receiver } from './receiver-fixture.ts';

const PARTNER = 'https://partner.example';

describe('origins', () => {
  it('lets the receiver’s own pages send', async () => {
    const { app } = await receiver();
    const answer = await app.request('http://clinic.example/consultations', {
      method: 'POST',
      body: encode(ANA),
      headers: { Origin: 'https://clinic.example', Host: 'clinic.example' },
    });
    expect(answer.status).toBe(201);
  });

  it('lets a listed site send and read the answer, faults included', async () => {
    const { post } = await receiver({ env: { ALLOWED_ORIGINS: `https://other.example, ${PARTNER}/` } });
    for (const [fields, status] of [
      [ANA, 201],
      [{}, 422],
    ] as const) {
      const answer = await post(fields, { Origin: PARTNER });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(PARTNER);
      expect(answer.headers.get('Access-Control-Expose-Headers')).toBe('Retry-After');
      expect(answer.headers.get('Vary')).toContain('Origin');
    }
  });

  it('refuses another site before anything is stored, and names the setting', async () => {
    const { post, stored } = await receiver({ env: { ALLOWED_ORIGINS: PARTNER } });
    const answer = await post(ANA, { Origin: 'https://elsewhere.example' });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
    const text = await answer.text();
    expect(text).toContain('ALLOWED_ORIGINS');
    expect(text).not.toContain('elsewhere');
    expect(await stored()).toEqual([]);
  });

  it('refuses a page without an origin of its own, unless the browser calls it same-origin', async () => {
    const { post } = await receiver();
    expect((await post(ANA, { Origin: 'null' })).status).toBe(403);
    expect((await post(ANA, { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
  });

  it('takes a program that sends no origin', async () => {
    const { post } = await receiver();
    expect((await post(ANA)).status).toBe(201);
  });

  it('answers the preflight of a listed site alone', async () => {
    const { app } = await receiver({ env: { ALLOWED_ORIGINS: PARTNER } });
    const ask = (origin: string) =>
      app.request('/consultations', {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'idempotency-key',
        },
      });
    const allowed = await ask(PARTNER);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('Access-Control-Allow-Origin')).toBe(PARTNER);
    expect(allowed.headers.get('Access-Control-Allow-Headers')?.toLowerCase()).toContain('idempotency-key');
    const refused = await ask('https://elsewhere.example');
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('bodies', () => {
  it.each([
    [
      'declares more than 64 KiB',
      (body: string): RequestInit => ({ body, headers: { 'Content-Length': String(body.length) } }),
    ],
    [
      'streams more than 64 KiB',
      (body: string) => ({ body: new Blob([body]).stream(), duplex: 'half' }) as RequestInit,
    ],
  ])('refuses one that %s', async (_, init) => {
    const { app, stored } = await receiver();
    const { headers, ...rest } = init(`name=${'a'.repeat(64 * 1024)}`);
    const answer = await app.request('/consultations', {
      method: 'POST',
      ...rest,
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        ...(headers as Record<string, string>),
      },
    });
    expect(answer.status).toBe(413);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await stored()).toEqual([]);
  });

  it.each(['text/plain', 'application/xml', ''])('refuses the media type "%s"', async (type) => {
    const { app } = await receiver();
    const headers: Record<string, string> = type ? { 'Content-Type': type } : {};
    const body = new Blob([encode(ANA).toString()]).stream();
    const answer = await app.request('/consultations', {
      method: 'POST',
      body,
      duplex: 'half',
      headers,
    } as RequestInit);
    expect(answer.status).toBe(415);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('tells a person on a page how to reach the clinic all the same', async () => {
    const { post } = await receiver();
    const answer = await post(ANA, { Origin: 'https://elsewhere.example', Accept: 'text/html' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('+1 555 555 0100');
  });
});

describe('the limit for each address', () => {
  it('answers 429 with Retry-After beyond it, and takes requests again when the minute is over', async () => {
    const { post, clock, stored } = await receiver({ env: { REQUESTS_PER_MINUTE: '2' } });
    const statuses = [await post(ANA), await post(ANA), await post(ANA)].map(({ status }) => status);
    expect(statuses).toEqual([201, 201, 429]);
    clock.now += 20_000;
    const late = await post(ANA);
    expect(late.status).toBe(429);
    expect(late.headers.get('Retry-After')).toBe('40');
    expect(late.headers.get('Content-Type')).toBe('application/problem+json');
    clock.now += 40_000;
    expect((await post(ANA)).status).toBe(201);
    expect(await stored()).toHaveLength(3);
  });

  it('counts each address by itself, a whole IPv6 household as one', async () => {
    const { app } = await receiver({ env: { REQUESTS_PER_MINUTE: '1' } });
    const from = async (remoteAddress: string) => {
      const env = { incoming: { socket: { remoteAddress } } };
      return (await app.request('/consultations', { method: 'POST', body: encode(ANA) }, env)).status;
    };
    expect(await from('203.0.113.1')).toBe(201);
    expect(await from('203.0.113.2')).toBe(201);
    expect(await from('2001:db8:1:2::5')).toBe(201);
    expect(await from('2001:db8:1:2:ffff::6')).toBe(429);
    expect(await from('2001:db8:1:3::5')).toBe(201);
  });

  it('believes X-Forwarded-For only when told that a proxy writes it', async () => {
    const send = async (env: Record<string, string>) => {
      const { post } = await receiver({ env: { REQUESTS_PER_MINUTE: '1', ...env } });
      await post(ANA, { 'X-Forwarded-For': '198.51.100.1, 203.0.113.1' });
      return (await post(ANA, { 'X-Forwarded-For': '198.51.100.1, 203.0.113.2' })).status;
    };
    expect(await send({})).toBe(429);
    expect(await send({ TRUST_PROXY: '1' })).toBe(201);
  });

  it('forgets addresses when their minute is over', async () => {
    const { store } = await receiver();
    const limit = { kind: 'consultation', most: 1, period: MINUTE };
    expect(await store.attempts.count(limit, 'a', 0)).toBe(0);
    expect(await store.attempts.count(limit, 'a', 1)).toBe(MINUTE - 1);
    expect(await store.attempts.count(limit, 'a', MINUTE)).toBe(0);
  });
});

describe('the log', () => {
  it('holds nothing of a request, whatever became of it', async () => {
    const { app, post, log, store } = await receiver({ env: { REQUESTS_PER_MINUTE: '4' } });
    const fields = { ...ANA, idempotencyKey: '7f1d2a60-8f0a-4c38-9a51-2d7a3c9f1b11' };
    await post(fields, { 'User-Agent': 'Anas phone' });
    await post({ ...fields, name: 'Ana Maria' }, { Accept: 'text/html' });
    await post({ ...fields, phone: 'Ana' });
    await post(fields, { Origin: 'https://ana.example' });
    await app.request('/consultations?name=Ana');
    await app.request('/Ana/0147', { headers: { 'X-Request-Id': 'Ana' } });
    store.requests.withKey = () => Promise.reject(new Error('Ana Ruiz (202) 555-0147'));
    await post(fields);
    await post(fields);
    expect(log.length).toBeGreaterThanOrEqual(8);
    expect(log.join('\n')).not.toMatch(/ana|ruiz|0147/i);
    expect(log[0]).toMatch(/^2026-11-24T18:00:00\.000Z POST \/consultations 201 \d+ms [0-9a-f-]{36}$/);
  });
});
