import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/consultation/fields.ts';
import { ANA, HOUR, MINUTE, TUESDAY_10AM, clinic, encode, receiver } from './receiver-fixture.ts';

const json = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', ...headers },
});

const KEY = '7f1d2a60-8f0a-4c38-9a51-2d7a3c9f1b11';

/** What a reader sees of a page, with plain blanks. */
const textOf = (page: string) => page.replace(/<!--.*?-->|<[^>]*>/gs, '').replace(/\s+/g, ' ');

describe('POST /consultations', () => {
  it('answers 201 with a receipt once the request is stored', async () => {
    const { post, stored } = await receiver();
    const answer = await post(ANA);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('Content-Type')).toContain('application/json');
    const receipt = (await answer.json()) as Record<string, unknown>;
    const [row] = await stored();
    expect(receipt).toEqual({
      requestId: row?.id,
      reference: row?.reference,
      receivedAt: '2026-11-24T18:00:00.000Z',
      callWindow: { when: 'any' },
    });
    expect(receipt.reference).toMatch(/^[FHKMRWXY23479]{3}-[FHKMRWXY23479]{3}$/);
  });

  it('stores a request in which a program has cut an emoji in half, whatever field it is in', async () => {
    const { app, stored } = await receiver({ clinic: { ...clinic, form: { message: true } } });
    const half = 'cut \ud83d';
    const names = Object.keys(FIELDS).filter((name) => !['idempotencyKey', 'consents'].includes(name));
    const answers: Record<string, unknown> = { ...ANA, callWindow: { when: 'any' } };
    for (const name of names) {
      const answer = await app.request(
        '/consultations',
        json({ ...answers, consents: [half], [name]: half }),
      );
      expect([201, 422], `${name}: ${answer.status}`).toContain(answer.status);
    }
    expect((await stored()).map(({ name }) => name)).toContain('cut \ufffd');
  });

  it('keeps every field, the window in UTC, and the phone number as typed and as E.164', async () => {
    const form = { consents: [{ id: 'news-by-text', text: 'Send me news' }] };
    const { post, stored } = await receiver({ clinic: { ...clinic, form } });
    const window = '2026-11-24T17:00/18:00[America/New_York]';
    const answer = await post({
      ...ANA,
      callWindow: window,
      service: 'neck-massage',
      locale: 'en-US',
      partner: 'river-gym',
      page: 'https://partner.example/care?name=Ana#form',
      'consents[]': ['news-by-text'],
    });
    expect(answer.status).toBe(201);
    expect(await stored()).toMatchObject([
      {
        name: 'Ana Ruiz',
        phoneTyped: '(202) 555-0147',
        phone: '+12025550147',
        callWindow: window,
        windowStart: Date.parse('2026-11-24T22:00:00Z'),
        windowEnd: Date.parse('2026-11-24T23:00:00Z'),
        service: 'neck-massage',
        locale: 'en-US',
        partner: 'river-gym',
        page: 'https://partner.example/care',
        consents: '["news-by-text"]',
        suspected: 0,
        calledAt: null,
      },
    ]);
  });

  it('parses JSON, urlencoded and multipart bodies alike', async () => {
    const { app, stored } = await receiver();
    const form = new FormData();
    for (const [name, value] of Object.entries(ANA)) form.append(name, value);
    form.append('attachment', new Blob(['x']), 'x.txt');
    const answers = [
      await app.request('/consultations', json({ ...ANA, callWindow: { when: 'any' } })),
      await app.request('/consultations', { method: 'POST', body: encode(ANA) }),
      await app.request('/consultations', { method: 'POST', body: form }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set((await stored()).map(({ fingerprint }) => fingerprint)).size).toBe(1);
  });

  it('keeps the time zone that a browser names, from a form and from JSON, and ignores an invalid one', async () => {
    const { app, post, stored } = await receiver();
    await post({ ...ANA, timeZone: 'Asia/Tehran' });
    await app.request(
      '/consultations',
      json({ ...ANA, name: 'Ben', callWindow: { when: 'any' }, timeZone: 'Europe/Berlin' }),
    );
    for (const timeZone of ['Mars/Olympus', 'x'.repeat(200), ' '])
      expect((await post({ ...ANA, name: `In ${timeZone.length}`, timeZone })).status).toBe(201);
    await app.request(
      '/consultations',
      json({ ...ANA, name: 'Zed', callWindow: { when: 'any' }, timeZone: { of: 'none' } }),
    );
    const zones = (await stored()).map(({ timeZone }) => timeZone);
    expect(zones.sort()).toEqual(['Asia/Tehran', 'Europe/Berlin', null, null, null, null].sort());
  });

  it('reports each issue with a pointer, a code and a sentence, and stores nothing', async () => {
    const { post, stored } = await receiver();
    const answer = await post({
      contactBy: 'phone',
      phone: '12',
      callWindow: '2026-11-29T09:00/10:00[America/Los_Angeles]',
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status: 422,
      errors: [
        { pointer: '#/name', code: 'missing', detail: 'Enter your full name' },
        {
          pointer: '#/phone',
          code: 'format',
          detail: 'Enter a phone number with area code, like (202) 555-0147',
        },
        {
          pointer: '#/callWindow',
          code: 'outside-hours',
          detail: 'The clinic is closed at that time. Select another time',
        },
      ],
    });
    expect(await stored()).toEqual([]);
  });

  it('refuses a phone number that its country cannot have', async () => {
    const { post } = await receiver();
    const answer = await post({ ...ANA, phone: '555-0100' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '#/phone', code: 'format' }] });
  });

  it('takes a phone number in Persian digits', async () => {
    const { post, stored } = await receiver();
    expect((await post({ ...ANA, phone: '۲۰۲ ۵۵۵ ۰۱۴۷' })).status).toBe(201);
    expect(await stored()).toMatchObject([{ phone: '+12025550147' }]);
  });

  it('refuses a message while the clinic asks for none, and takes one when it does', async () => {
    const { post, current, stored } = await receiver();
    const refused = await post({ ...ANA, message: 'My neck hurts' });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ errors: [{ pointer: '#/message', code: 'not-asked' }] });
    current.clinic = { ...clinic, form: { message: true } };
    expect((await post({ ...ANA, message: 'My neck hurts' })).status).toBe(201);
    expect(await stored()).toMatchObject([{ message: 'My neck hurts' }]);
  });

  it('stores what looks like advertising, set apart, with the same answer', async () => {
    const { post, stored } = await receiver();
    expect((await post({ ...ANA, name: 'Cheap pills https://spam.example' })).status).toBe(201);
    expect(await stored()).toMatchObject([{ suspected: 1 }]);
  });

  it('answers 400 when the body is not what its type says', async () => {
    const { app } = await receiver();
    const answer = await app.request('/consultations', { ...json(null), body: '{"name":' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('answers 503 with Retry-After when the database fails, and says no more', async () => {
    const { post, store, log } = await receiver();
    const failure = Object.assign(new Error('database or disk is full: Ana Ruiz'), { code: 'SQLITE_FULL' });
    store.requests.keep = () => Promise.reject(failure);
    const answer = await post(ANA);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await answer.text()).not.toContain('disk');
    expect(log.join('\n')).toContain('SQLITE_FULL');
    expect(log.join('\n')).not.toContain('Ana');
  });
});

describe('the idempotency key', () => {
  it('gives the same answer to the same request and stores it once', async () => {
    const { post, stored, clock } = await receiver();
    const first: unknown = await (await post({ ...ANA, idempotencyKey: KEY })).json();
    clock.now += HOUR;
    const second = await post({ ...ANA, idempotencyKey: KEY });
    expect(second.status).toBe(201);
    expect(await second.json()).toEqual(first);
    expect(await stored()).toHaveLength(1);
  });

  it('stores a request once when it arrives twenty times at the same moment', async () => {
    const { post, stored } = await receiver();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post({ ...ANA, idempotencyKey: KEY })),
    );
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(await stored()).toHaveLength(1);
  });

  it('answers 422 to the same key with other content, also at the same moment', async () => {
    const { post, stored } = await receiver();
    const names = ['Ana Ruiz', 'Ben Okoro', 'Cleo Park'];
    const answers = await Promise.all(names.map((name) => post({ ...ANA, name, idempotencyKey: KEY })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(refused?.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await refused?.json()).toMatchObject({
      errors: [{ pointer: '#/idempotencyKey', code: 'reused' }],
    });
    expect(await stored()).toHaveLength(1);
  });

  it.each([
    ['in quotes', `"${KEY}"`],
    ['bare', KEY],
  ])('is taken from the header, %s, and is the same key as in the field', async (_, header) => {
    const { post, stored } = await receiver();
    await post({ ...ANA, idempotencyKey: KEY });
    expect((await post(ANA, { 'Idempotency-Key': header })).status).toBe(201);
    expect(await stored()).toHaveLength(1);
  });

  it('makes each post a request of its own where there is none', async () => {
    const { post, stored } = await receiver();
    await post(ANA);
    await post(ANA);
    expect(await stored()).toHaveLength(2);
  });

  it('still gives the receipt when the window has passed between two tries', async () => {
    const { post, clock } = await receiver();
    const fields = { ...ANA, callWindow: '2026-11-24T10:00/11:00[America/Los_Angeles]', idempotencyKey: KEY };
    const first: unknown = await (await post(fields)).json();
    clock.now = TUESDAY_10AM + 2 * HOUR;
    const second = await post(fields);
    expect(second.status).toBe(201);
    expect(await second.json()).toEqual(first);
  });

  it('is refused when it is too long to be one', async () => {
    const { post } = await receiver();
    expect((await post(ANA, { 'Idempotency-Key': 'k'.repeat(300) })).status).toBe(422);
  });
});

describe('a browser without JavaScript', () => {
  const HTML = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

  it('gets the form at GET /consultations, with a fresh key and the windows on offer', async () => {
    const { app } = await receiver();
    const answer = await app.request('/consultations?service=neck-massage&name=Ana');
    expect(answer.headers.get('Content-Type')).toContain('text/html');
    const page = await answer.text();
    expect(page).toContain('value="neck-massage"');
    expect(page).toContain('2026-11-24T14:00/18:00[America/Los_Angeles]');
    expect(page).toMatch(/name="idempotencyKey" value="[0-9a-f-]{36}"/);
    expect(page).not.toContain('Ana');
  });

  it('is sent to a confirmation that says what happens next and nothing that was typed', async () => {
    const { app, post } = await receiver();
    const answer = await post({ ...ANA, callWindow: '2026-11-24T14:00/18:00[America/Los_Angeles]' }, HTML);
    expect(answer.status).toBe(303);
    const location = answer.headers.get('Location') ?? '';
    expect(location).toMatch(/^\/consultations\/[0-9a-f-]{36}\/sent$/);
    const page = await (await app.request(location)).text();
    expect(page).toContain('Request sent');
    const text = textOf(page);
    expect(text).toContain(
      'We’ll call the number you gave us today, Tuesday, November 24, between 2 p.m. and 6 p.m. Times are in Pacific Time.',
    );
    expect(text).toContain(`To change or cancel, call ${clinic.phone}.`);
    expect(page).not.toMatch(/Ana|Ruiz|0147/);
  });

  it.each([
    [{ ...ANA, contactBy: 'text' }, 'We’ll text the number you gave us today before 1 p.m.'],
    [
      { ...ANA, contactBy: 'email', email: 'ana@example.com' },
      'We’ll email the address you gave us today before 1 p.m.',
    ],
  ])(
    'shows neither number nor address to anyone who opens the confirmation again',
    async (fields, sentence) => {
      const { app, post } = await receiver();
      const location = (await post(fields, HTML)).headers.get('Location') ?? '';
      for (let times = 0; times < 2; times += 1) {
        const page = await (await app.request(location)).text();
        expect(textOf(page)).toContain(sentence);
        expect(page).not.toMatch(/Ana|Ruiz|0147|ana@|example\.com/);
        // A link to correct a number that is not shown, and a button that needs a script.
        expect(page).not.toMatch(/Wrong (number|address)|<button/);
      }
    },
  );

  it('is stored once when the patient presses twice on a prerendered page without a key', async () => {
    const { post, stored, clock } = await receiver();
    const answers = await Promise.all([post(ANA, HTML), post(ANA, HTML)]);
    const [first, second] = answers.map((answer) => answer.headers.get('Location'));
    expect(first).toBe(second);
    expect(await stored()).toHaveLength(1);
    await post({ ...ANA, name: 'Ana B. Ruiz' }, HTML);
    clock.now += 20 * MINUTE;
    await post(ANA, HTML);
    expect(await stored()).toHaveLength(3);
  });

  it('no longer shows the confirmation after a day, and none for a name that was guessed', async () => {
    const { app, post, clock } = await receiver();
    const location = (await post(ANA, HTML)).headers.get('Location') ?? '';
    clock.now += 25 * HOUR;
    expect((await app.request(location)).status).toBe(404);
    expect((await app.request(`/consultations/${randomUUID()}/sent`)).status).toBe(404);
  });

  it('gets the form again with every issue and all that was typed', async () => {
    const { post } = await receiver();
    const answer = await post({ ...ANA, name: 'Ana "<b>"', phone: '12', idempotencyKey: KEY }, HTML);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Error:');
    expect(page).toContain('Enter a phone number');
    expect(page).toContain('value="12"');
    expect(page).toContain('value="Ana &#34;&#60;b&#62;&#34;"');
    expect(page).toContain(`value="${KEY}"`);
  });

  it('reports that the same form was sent before, and gets a new key for a second request', async () => {
    const { post, stored } = await receiver();
    await post({ ...ANA, idempotencyKey: KEY }, HTML);
    const answer = await post({ ...ANA, phone: '(202) 555-0199', idempotencyKey: KEY }, HTML);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain((await stored())[0]?.reference);
    expect(page).toContain('value="(202) 555-0199"');
    expect(page).not.toContain(KEY);
  });

  it('keeps what was typed when there were too many requests', async () => {
    const { post } = await receiver({ env: { REQUESTS_PER_MINUTE: '1' } });
    await post(ANA, HTML);
    const answer = await post(ANA, HTML);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('Retry-After')).toBe('60');
    expect(await answer.text()).toContain('value="Ana Ruiz"');
  });

  it('gets pages that run no script and are kept in no cache', async () => {
    const { app } = await receiver();
    const { headers } = await app.request('/consultations');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});
