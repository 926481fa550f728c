import { createHash } from 'node:crypto';
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
    const text = await answer.text();
    expect(text).toContain('ALLOWED_ORIGINS');
    expect(text).not.toContain('elsewhere');
    expect(await stored()).toEqual([]);
  });

  it('lets a page of another site read that it is refused, so that it reports no outage', async () => {
    const { post } = await receiver({ env: { ALLOWED_ORIGINS: PARTNER } });
    const answer = await post(ANA, { Origin: 'https://elsewhere.example', Accept: 'application/json' });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('https://elsewhere.example');
    expect(answer.headers.get('Vary')).toContain('Origin');
  });

  it.each([
    ['is on no list', {}],
    ['is on the list', { ALLOWED_ORIGINS: 'http://clinic.example' }],
  ])('lets its own host’s page of the other scheme read the answer: one that %s', async (_, env) => {
    const { app, stored } = await receiver({ env });
    const headers = {
      Origin: 'http://clinic.example',
      Host: 'clinic.example',
      'Sec-Fetch-Site': 'cross-site',
    };
    const send = (path: string, init: RequestInit = {}) =>
      app.request(`https://clinic.example${path}`, { ...init, headers });
    const start = await send('/consultations/start');
    expect(start.headers.get('Access-Control-Allow-Origin')).toBe('http://clinic.example');
    const sent = await send('/consultations', { method: 'POST', body: encode(ANA) });
    expect(sent.status).toBe(201);
    expect(sent.headers.get('Access-Control-Allow-Origin')).toBe('http://clinic.example');
    expect(await stored()).toHaveLength(1);
  });

  it('says nothing of origins to a page that shares its own', async () => {
    const { post } = await receiver();
    const headers = { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' };
    expect((await post(ANA, headers)).headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('shows confirmations to no other site', async () => {
    const { app, post } = await receiver({ env: { ALLOWED_ORIGINS: PARTNER } });
    const window = '2026-11-24T14:00/18:00[America/Los_Angeles]';
    const { requestId } = (await (await post({ ...ANA, callWindow: window })).json()) as {
      requestId: string;
    };
    for (const file of ['sent', 'call.ics']) {
      const headers = { Origin: PARTNER };
      const answer = await app.request(`/consultations/${requestId}/${file}`, { headers });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
  });

  it('takes a form that is posted from a page that hides its origin, as from a program', async () => {
    const { post, stored } = await receiver({ env: { ALLOWED_ORIGINS: PARTNER } });
    const answer = await post(ANA, { Origin: 'null', Accept: 'text/html', 'Sec-Fetch-Site': 'cross-site' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(await stored()).toMatchObject([{ suspected: 0 }]);
  });

  it('refuses a script of a page that hides its origin, unless the browser calls it same-origin', async () => {
    const { post } = await receiver();
    const headers = { Origin: 'null', Accept: 'application/json' };
    expect((await post(ANA, { ...headers, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await post(ANA, { ...headers, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
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

  it('shows a person on a page how to reach the clinic all the same', async () => {
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

  it('counts each address separately, a whole IPv6 household as one', async () => {
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

  it.each([
    ['203.0.113.1:4711', '203.0.113.1:4712', '203.0.113.2:4711'],
    ['[2001:db8:1:2::5]:4711', '[2001:db8:1:2::6]:80', '[2001:db8:1:3::5]:4711'],
    ['[2001:db8:1:2::5]', '2001:db8:1:2::6', '2001:db8:1:3::5'],
    ['203.0.113.1', '::ffff:203.0.113.1', '203.0.113.2'],
  ])('leaves out the port and the brackets that a proxy writes: %s', async (first, second, other) => {
    const { post } = await receiver({ env: { REQUESTS_PER_MINUTE: '1', TRUST_PROXY: '1' } });
    const from = async (address: string) => (await post(ANA, { 'X-Forwarded-For': address })).status;
    expect(await from(first)).toBe(201);
    expect(await from(second)).toBe(429);
    expect(await from(other)).toBe(201);
  });

  it('stores no address that could be found by trial', async () => {
    const given = await receiver({ env: { TRUST_PROXY: '1' } });
    const from = { 'X-Forwarded-For': '203.0.113.1' };
    await given.post(ANA, from);
    await given.app.request('/staff/sign-in', {
      method: 'POST',
      body: encode({ password: 'x' }),
      headers: from,
    });
    const rows = await given.store.connection.database.selectFrom('attempts').selectAll().execute();
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['consultation', 'sign-in']));
    const plain = createHash('sha256').update('203.0.113.1').digest('hex');
    expect(rows.map(({ subject }) => subject)).not.toContain(plain);
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
  it('contains nothing of a request, for every outcome', async () => {
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
