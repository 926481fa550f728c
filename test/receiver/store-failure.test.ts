import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ANA, allowReadingAlone, receiver, signIn } from './receiver-fixture.ts';

const HTML = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const PARTNER = 'https://partner.example';

describe('a database that cannot be written', () => {
  it('gives a person the form again with all that was typed, and the time to wait', async () => {
    const given = await receiver();
    await allowReadingAlone(given);
    const answer = await given.post({ ...ANA, locale: 'es' }, HTML);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(answer.headers.get('Content-Type')).toContain('text/html');
    const page = await answer.text();
    expect(page).toContain('<html lang="es"');
    expect(page).toContain('value="Ana Ruiz"');
    expect(page).toContain('value="(202) 555-0147"');
    expect(page).toContain('+1 555 555 0100');
    expect(given.log.join('\n')).toContain('SQLITE_READONLY');
    expect(given.log.join('\n')).not.toContain('Ana');
  });

  it('gives a multipart form its answers back too', async () => {
    const given = await receiver();
    await allowReadingAlone(given);
    const body = new FormData();
    for (const [name, value] of Object.entries(ANA)) body.append(name, value);
    const answer = await given.app.request('/consultations', { method: 'POST', body, headers: HTML });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('value="Ana Ruiz"');
  });

  it('gives a program the problem document, which a listed site may read', async () => {
    const given = await receiver({ env: { ALLOWED_ORIGINS: PARTNER } });
    await allowReadingAlone(given);
    const answer = await given.post(ANA, { Accept: 'application/json', Origin: PARTNER });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(PARTNER);
  });

  it('gives staff a page that says so', async () => {
    const given = await receiver();
    const Cookie = await signIn(given);
    await given.post(ANA);
    const id = (await given.stored())[0]?.id;
    await allowReadingAlone(given);
    const headers = { ...HTML, Cookie };
    const answer = await given.app.request(`/staff/requests/${id}/called`, { method: 'POST', headers });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Content-Type')).toContain('text/html');
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  });
});

describe('the page after a request that may have been stored all the same', () => {
  const keyIn = (page: string) => /name="idempotencyKey" value="([^"]+)"/.exec(page)?.[1] ?? '';

  it('holds the key under which the request was stored, where it came without one', async () => {
    const given = await receiver();
    const page = { page: 'https://clinic.example/back' };
    await given.post({ ...ANA, ...page }, HTML);
    const stored = await given.stored();
    // The same press again, at a moment at which the store cannot be asked.
    given.store.requests.askedSince = () =>
      Promise.reject(Object.assign(new Error(), { code: 'SQLITE_BUSY' }));
    const again = await given.post({ ...ANA, ...page }, HTML);
    expect(again.status).toBe(503);
    expect(keyIn(await again.text())).toBe(stored[0]?.idempotencyKey);
  });

  it('is the same request when it is sent, however late, though its form says more', async () => {
    const given = await receiver();
    await allowReadingAlone(given);
    const idempotencyKey = keyIn(await (await given.post(ANA, HTML)).text());
    await allowReadingAlone(given, false);
    const first = await given.post(ANA, HTML);
    given.clock.now += 60 * 60_000;
    const second = await given.post({ ...ANA, idempotencyKey, locale: 'en' }, HTML);
    expect(second.status).toBe(303);
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
    expect(await given.stored()).toHaveLength(1);
  });

  it('keeps the key that came with the request', async () => {
    const given = await receiver();
    await allowReadingAlone(given);
    const key = '7f1d2a60-8f0a-4c38-9a51-2d7a3c9f1b11';
    expect(keyIn(await (await given.post({ ...ANA, idempotencyKey: key }, HTML)).text())).toBe(key);
  });

  it('has a new key where the answers themselves cannot be read', async () => {
    const given = await receiver();
    await allowReadingAlone(given);
    expect(keyIn(await (await given.post({ ...ANA, phone: '12' }, HTML)).text())).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('an unexpected error of the receiver', () => {
  const broken = {
    renderForm: () => {
      throw new Error('Ana Ruiz');
    },
  };

  it('is a short page in the visitor’s language with the clinic’s phone', async () => {
    const { app, log } = await receiver(broken);
    const headers = { ...HTML, 'Accept-Language': 'es' };
    const answer = await app.request('/consultations', { headers });
    expect(answer.status).toBe(500);
    const page = await answer.text();
    expect(page).toContain('<html lang="es"');
    expect(page).toContain('Lo sentimos, algo falló de nuestra parte');
    expect(page).toContain('+1 555 555 0100');
    expect(page + log.join('\n')).not.toContain('Ana Ruiz');
  });

  it('is a problem document for a program', async () => {
    const { app } = await receiver(broken);
    const answer = await app.request('/consultations');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  });
});

describe('POST /consultations', () => {
  it('answers a person with a page where the body cannot be read', async () => {
    const { app } = await receiver();
    const answer = await app.request('/consultations', {
      method: 'POST',
      body: 'no boundary',
      headers: { ...HTML, 'Content-Type': 'multipart/form-data', 'Accept-Language': 'fa' },
    });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('<html lang="fa"');
    expect(page).toContain('+1 555 555 0100');
  });

  it('is answered with a slash at its end too', async () => {
    const { app, stored } = await receiver({ env: { ALLOWED_ORIGINS: PARTNER } });
    const send = (headers: Record<string, string>) =>
      app.request('/consultations/', { method: 'POST', body: new URLSearchParams(ANA), headers });
    expect((await send({ Origin: PARTNER })).status).toBe(201);
    expect((await send(HTML)).status).toBe(303);
    expect((await app.request('/consultations/')).status).toBe(200);
    expect(await stored()).not.toEqual([]);
  });
});

describe('/healthz', () => {
  it('is 503 where requests could be read but not kept, and with ?ready asks for reading alone', async () => {
    const { app, folder, store } = await receiver();
    const status = async (path: string) => (await app.request(path)).status;
    expect(await status('/healthz')).toBe(200);
    await allowReadingAlone({ store });
    expect(await status('/healthz')).toBe(503);
    expect(await status('/healthz?ready')).toBe(200);
    await allowReadingAlone({ store }, false);
    expect(await status('/healthz')).toBe(200);
    rmSync(join(folder, 'requests.sqlite'));
    expect(await status('/healthz')).toBe(503);
  });
});
