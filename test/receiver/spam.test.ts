import { createChallenge, solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SPAM_REASONS, SPAM_THRESHOLD, spamScore } from '../../src/receiver/spam/spam-reasons.ts';
import { ANA, clinic, HOUR, receiver, TUESDAY_10AM, type Receiver } from './receiver-fixture.ts';

const PARTNER = 'https://partner.example';
const HTML = { Accept: 'text/html' };
const DAY = 24 * HOUR;

interface Start {
  startToken: string;
  challenge: Challenge;
}

// altcha-lib reads the machine's clock for the end of a challenge; here it shows what the receiver's shows.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: TUESDAY_10AM }));
afterEach(() => void vi.useRealTimers());

function pass({ clock }: Receiver, milliseconds: number): void {
  clock.now += milliseconds;
  vi.setSystemTime(clock.now);
}

async function start({ app }: Receiver): Promise<Start> {
  return (await (await app.request('/consultations/start')).json()) as Start;
}

async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return btoa(JSON.stringify({ challenge, solution }));
}

/** What a browser with JavaScript sends beside the answers, five seconds after the first focus. */
async function evidence(given: Receiver): Promise<{ startToken: string; proof: string }> {
  const { startToken, challenge } = await start(given);
  const proof = await solve(challenge);
  pass(given, 5_000);
  return { startToken, proof };
}

/** How a stored request was judged: the one with this id, else the only one. */
async function verdict({ stored }: Receiver, requestId?: string) {
  const rows = await stored();
  const row = rows.find(({ id }) => id === requestId) ?? rows[0]!;
  return { reasons: JSON.parse(row.spamReasons) as string[], suspected: row.suspected === 1 };
}

async function verdictOn(fields: Record<string, string>, given?: Receiver) {
  const own = given ?? (await receiver());
  const answer = await own.post({ ...ANA, ...fields });
  expect(answer.status).toBe(201);
  const { requestId } = (await answer.json()) as { requestId: string };
  return verdict(own, requestId);
}

describe('GET /consultations/start', () => {
  it('gives a token and a challenge that no cache keeps, each time others', async () => {
    const given = await receiver();
    const answer = await given.app.request('/consultations/start');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toContain('application/json');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const first = (await answer.json()) as Start;
    const second = await start(given);
    expect(first.startToken).not.toBe(second.startToken);
    expect(first.challenge.parameters.nonce).not.toBe(second.challenge.parameters.nonce);
    expect(first.challenge.parameters).toMatchObject({
      algorithm: 'PBKDF2/SHA-256',
      cost: 2000,
      expiresAt: (TUESDAY_10AM + DAY) / 1000,
    });
    expect(first.challenge.signature).toMatch(/^[0-9a-f]{64}$/);
  });

  it('can be read by the sites on the list alone', async () => {
    const { app } = await receiver({ env: { ALLOWED_ORIGINS: PARTNER } });
    const ask = (origin: string) => app.request('/consultations/start', { headers: { Origin: origin } });
    const listed = await ask(PARTNER);
    expect(listed.headers.get('Access-Control-Allow-Origin')).toBe(PARTNER);
    expect(listed.headers.get('Vary')).toContain('Origin');
    expect((await ask('https://elsewhere.example')).headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('an honest patient', () => {
  it('shows no sign of spam, however long the form lay open', async () => {
    const given = await receiver();
    const { startToken, challenge } = await start(given);
    pass(given, 400 * DAY);
    const fresh = await start(given);
    expect(await verdictOn({ startToken, proof: await solve(fresh.challenge) }, given)).toEqual({
      reasons: [],
      suspected: false,
    });
    expect(challenge.parameters.nonce).not.toBe(fresh.challenge.parameters.nonce);
  });

  it('is not suspected on a plain http page, where no proof can be made', async () => {
    const given = await receiver();
    const { startToken } = await evidence(given);
    expect(await verdictOn({ startToken }, given)).toEqual({ reasons: ['no-proof'], suspected: false });
  });

  it('is not suspected without JavaScript, by the form of the receiver’s own page', async () => {
    const given = await receiver();
    const page = await (await given.app.request('/consultations')).text();
    const startToken = /name="startToken" value="([^"]+)"/.exec(page)?.[1] ?? '';
    pass(given, 60_000);
    const answer = await given.post({ ...ANA, startToken }, HTML);
    expect(answer.status).toBe(303);
    expect(await verdict(given)).toEqual({ reasons: ['no-proof'], suspected: false });
  });

  it('is not suspected when nothing but the answers could be sent', async () => {
    expect(await verdictOn({})).toEqual({ reasons: ['no-start-token', 'no-proof'], suspected: false });
  });

  it('is not suspected for what a password manager filled in', async () => {
    const given = await receiver();
    const sent = await evidence(given);
    expect(await verdictOn({ ...sent, hp_7k2: 'ana@example.com' }, given)).toEqual({
      reasons: ['honeypot'],
      suspected: false,
    });
  });

  it('keeps the time of the first form when an answer has to be corrected', async () => {
    const given = await receiver();
    const { startToken } = await evidence(given);
    const refused = await given.post({ ...ANA, phone: '12', startToken }, HTML);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(`value="${startToken}"`);
  });

  it('gets a token of the receiver’s own in place of a forged one', async () => {
    const { post } = await receiver();
    const page = await (await post({ ...ANA, phone: '12', startToken: 'forged' }, HTML)).text();
    expect(page).toMatch(/name="startToken" value="\d+\.[\w-]{22}\.[\w-]{43}"/);
    expect(page).not.toContain('forged');
  });
});

describe('a form that came without a start token', () => {
  it('is not too fast when one press corrects it', async () => {
    const given = await receiver();
    const page = await (await given.post({ ...ANA, callWindow: '' }, HTML)).text();
    const startToken = /name="startToken" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(await verdictOn({ startToken }, given)).toEqual({ reasons: ['no-proof'], suspected: false });
  });
});

describe('a start token', () => {
  it.each([
    [0, ['too-fast', 'no-proof']],
    [2_999, ['too-fast', 'no-proof']],
    [3_000, ['no-proof']],
  ])('that is %i ms old gives %j', async (age, reasons) => {
    const given = await receiver();
    const { startToken } = await start(given);
    pass(given, age);
    expect((await verdictOn({ startToken }, given)).reasons).toEqual(reasons);
  });

  it('counts as forged when anything in it was changed, or another receiver made it', async () => {
    const given = await receiver();
    const { startToken } = await start(given);
    pass(given, 5_000);
    const [time, nonce, signature] = startToken.split('.');
    const other = await start(await receiver({ now: TUESDAY_10AM }));
    const forged = [
      `${Number(time) - 1}.${nonce}.${signature}`,
      `${time}.${'A'.repeat(22)}.${signature}`,
      `${time}.${nonce}.${'A'.repeat(43)}`,
      `${time}.${nonce}`,
      `${startToken}.`,
      'x'.repeat(10_000),
      other.startToken,
    ];
    for (const token of forged) {
      const { reasons } = await verdictOn(
        { startToken: token, phone: `202 555 01${forged.indexOf(token)}0` },
        given,
      );
      expect(reasons).toEqual(['forged-start-token', 'no-proof']);
    }
  });

  it('is signed with a secret that outlives the receiver and is in no log', async () => {
    const given = await receiver();
    await start(given);
    expect(given.store.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(given.log.join('\n')).not.toContain(given.store.secret.slice(0, 8));
    const { openStore } = await import('../../src/receiver/store/store.ts');
    const again = await openStore(`${given.folder}/requests.sqlite`);
    expect(again.secret).toBe(given.store.secret);
    await again.close();
  });
});

describe('a proof of work', () => {
  it('counts once, for one request', async () => {
    const given = await receiver();
    const sent = await evidence(given);
    expect(await verdictOn(sent, given)).toEqual({ reasons: [], suspected: false });
    expect(await verdictOn({ ...sent, phone: '202 555 0199' }, given)).toEqual({
      reasons: ['proof-used-again'],
      suspected: false,
    });
  });

  it('counts again for the same request, whose first try may have failed after it was looked at', async () => {
    const given = await receiver();
    const sent = { ...(await evidence(given)), idempotencyKey: randomUUID() };
    const keep = given.store.requests.keep.bind(given.store.requests);
    given.store.requests.keep = () =>
      Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }));
    expect((await given.post({ ...ANA, ...sent })).status).toBe(503);
    given.store.requests.keep = keep;
    expect(await verdictOn(sent, given)).toEqual({ reasons: [], suspected: false });
  });

  it('is too old after a day', async () => {
    const given = await receiver();
    const sent = await evidence(given);
    pass(given, DAY);
    expect((await verdictOn(sent, given)).reasons).toEqual(['expired-proof']);
  });

  it('is wrong with another solution, another challenge, another secret, or an invalid text', async () => {
    const given = await receiver();
    const { startToken, challenge } = await start(given);
    pass(given, 5_000);
    const solution = await solveChallenge({ challenge, deriveKey });
    const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '0' } };
    const own = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: 1,
      counter: 1,
      expiresAt: Math.floor(TUESDAY_10AM / 1000) + 3600,
      deriveKey,
      hmacSignatureSecret: 'guessed',
    });
    const endless = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: 1,
      counter: 1,
      deriveKey,
      hmacSignatureSecret: 'guessed',
    });
    const proofs: unknown[] = [
      { challenge, solution: { ...solution, counter: 1 } },
      { challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } },
      { challenge, solution: {} },
      { challenge: easier, solution },
      { challenge: { parameters: challenge.parameters }, solution },
      { challenge: own, solution: await solveChallenge({ challenge: own, deriveKey }) },
      { challenge: endless, solution: await solveChallenge({ challenge: endless, deriveKey }) },
      { challenge: {}, solution },
      { challenge: { parameters: { expiresAt: 4e9, nonce: 7 }, signature: 7 }, solution },
      {},
      null,
      'text',
    ];
    for (const [index, proof] of proofs.entries()) {
      const fields = { startToken, proof: btoa(JSON.stringify(proof)), phone: `202 555 01${10 + index}` };
      const { reasons } = await verdictOn(fields, given);
      expect([index, reasons.filter((reason) => !reason.startsWith('many'))]).toEqual([
        index,
        ['wrong-proof'],
      ]);
    }
    expect((await verdictOn({ startToken, proof: '%%%', phone: '202 555 0190' }, given)).reasons).toContain(
      'wrong-proof',
    );
  });

  it('that was solved twice from one challenge counts once', async () => {
    const given = await receiver();
    const { startToken, challenge } = await start(given);
    pass(given, 5_000);
    const solution = await solveChallenge({ challenge, deriveKey });
    const proof = (time: number) => btoa(JSON.stringify({ challenge, solution: { ...solution, time } }));
    await verdictOn({ startToken, proof: proof(1) }, given);
    expect((await verdictOn({ startToken, proof: proof(2) }, given)).reasons).toEqual(['proof-used-again']);
  });
});

describe('what marks a request as suspected', () => {
  it.each([
    ['an unseen field filled in by a program', { hp_a: 'x' }, ['honeypot', 'no-start-token', 'no-proof']],
    [
      'a web address for a name',
      { name: 'www.pills.example' },
      ['no-start-token', 'no-proof', 'link-in-name'],
    ],
  ])('%s', async (_, fields, reasons) => {
    expect(await verdictOn(fields)).toEqual({ reasons, suspected: true });
  });

  it('a form that a program filled in at once', async () => {
    const given = await receiver();
    const { startToken } = await start(given);
    expect(await verdictOn({ startToken }, given)).toEqual({
      reasons: ['too-fast', 'no-proof'],
      suspected: true,
    });
  });

  it('an invisible field in JSON and in multipart', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...ANA, hp_a: 'x' })) form.append(name, value);
    const json = JSON.stringify({ ...ANA, callWindow: { when: 'any' }, hp_b: 'x' });
    const bodies: RequestInit[] = [
      { body: form },
      { body: json, headers: { 'Content-Type': 'application/json' } },
    ];
    for (const body of bodies) {
      const given = await receiver();
      await given.app.request('/consultations', { method: 'POST', ...body });
      expect((await verdict(given)).reasons).toContain('honeypot');
    }
  });

  it('three web addresses in a message, not two', async () => {
    const given = await receiver({ clinic: { ...clinic, form: { message: true } } });
    const { reasons } = await verdictOn({ message: 'https://a.example http://b.example' }, given);
    expect(reasons).not.toContain('links-in-message');
    const message = 'https://a.example http://b.example [url=c.example]';
    expect(await verdictOn({ message }, given)).toMatchObject({ suspected: true });
  });

  it.each([
    ['https://www.a.example and https://www.b.example', false],
    ['[url=https://www.a.example]a[/url] [url]www.b.example[/url]', false],
    ['https://www.a.example,https://www.b.example,https://www.c.example', true],
    ['HTTPS://A.example WWW.B.example [URL]c.example', true],
  ])('web addresses one by one, with any markup around them: %s', async (message, suspected) => {
    const given = await receiver({ clinic: { ...clinic, form: { message: true } } });
    expect(await verdictOn({ message }, given)).toMatchObject({ suspected });
  });

  it('the 31st request from one network within an hour, where no browser vouches for it', async () => {
    const given = await receiver();
    for (let count = 0; count < 30; count++) {
      expect((await verdictOn({ phone: `202 555 01${10 + count}` }, given)).suspected).toBe(false);
    }
    expect(await verdictOn({ phone: '202 555 0140' }, given)).toEqual({
      reasons: ['no-start-token', 'no-proof', 'many-from-address'],
      suspected: true,
    });
    const honest = { ...(await evidence(given)), phone: '202 555 0141' };
    expect(await verdictOn(honest, given)).toEqual({ reasons: ['many-from-address'], suspected: false });
    pass(given, HOUR);
    expect((await verdictOn({ phone: '202 555 0142' }, given)).suspected).toBe(false);
  });

  it('the sixth request about one phone number within a day, however it was typed', async () => {
    const given = await receiver();
    const notations = ['202 555 0147', '(202) 555-0147', '+1 202 555 0147', '2025550147', '202.555.0147'];
    for (const phone of notations) expect((await verdictOn({ phone }, given)).suspected).toBe(false);
    expect(await verdictOn({ phone: '202-555-0147' }, given)).toEqual({
      reasons: ['no-start-token', 'no-proof', 'many-to-contact'],
      suspected: true,
    });
    expect((await verdictOn({ phone: '202 555 0148' }, given)).suspected).toBe(false);
  });

  it('the sixth about one email address, in upper or lower case', async () => {
    const given = await receiver();
    const send = (email: string) => verdictOn({ contactBy: 'email', email }, given);
    for (let count = 0; count < 5; count++) await send('ana@example.com');
    expect((await send('Ana@Example.com')).reasons).toContain('many-to-contact');
  });

  it.each([
    ['of forty characters', 'Buy our pills, they are the best of all.'],
    ['with a web address', 'Buy www.pills.example'],
  ])('the same message for the third time, one %s', async (_, text) => {
    const given = await receiver({ clinic: { ...clinic, form: { message: true } } });
    const send = (message: string, phone: string) => verdictOn({ message, phone }, given);
    await send(text.replace(' ', '  '), '202 555 0111');
    expect((await send(text.toLowerCase(), '202 555 0112')).suspected).toBe(false);
    expect(await send(text.replace(' ', '\n'), '202 555 0113')).toEqual({
      reasons: ['no-start-token', 'no-proof', 'same-text-again'],
      suspected: true,
    });
  });

  it('leaves no phone number in the counts that could be tried out', async () => {
    const given = await receiver();
    await given.post(ANA);
    const { createHash } = await import('node:crypto');
    const plain = createHash('sha256').update('+12025550147').digest('hex');
    const { default: Database } = await import('libsql');
    const database = new Database(`${given.folder}/requests.sqlite`);
    const rows = database.prepare('select kind, subject from attempts').all() as {
      kind: string;
      subject: string;
    }[];
    database.close();
    expect(rows.map(({ kind }) => kind)).toContain('request-to-contact');
    expect(rows.map(({ subject }) => subject)).not.toContain(plain);
  });

  it('adds up, and no sign that an honest browser may give is enough alone', () => {
    expect(spamScore(['honeypot', 'no-start-token', 'no-proof'])).toBe(5);
    const decisive = Object.entries(SPAM_REASONS).filter(([, { weight }]) => weight >= SPAM_THRESHOLD);
    expect(decisive.map(([name]) => name)).toEqual(['link-in-name', 'links-in-message']);
  });
});

describe('a retry', () => {
  it('is the same request, with any evidence', async () => {
    const given = await receiver();
    const idempotencyKey = randomUUID();
    const first = await given.post({ ...ANA, idempotencyKey });
    const again = await given.post({ ...ANA, idempotencyKey, ...(await evidence(given)), hp_a: 'x' });
    expect(again.status).toBe(201);
    expect(await again.json()).toEqual(await first.json());
    expect(await given.stored()).toMatchObject([{ spamReasons: '["no-start-token","no-proof"]' }]);
  });
});
