import { describe, expect, it } from 'vitest';
import { parseConsentRecords } from '../../src/receiver/consultations/consent-record.ts';
import { ANA, clinic, receiver } from './receiver-fixture.ts';

const LONG = 60_000;
const asking = { ...clinic, form: { message: true } };

/** The errors of a problem document, as `pointer code`. */
async function errorsOf(answer: Response): Promise<string[]> {
  const { errors } = (await answer.json()) as { errors: { pointer: string; code: string }[] };
  return errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

async function postJson(given: Awaited<ReturnType<typeof receiver>>, body: object): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return given.app.request('/consultations', { method: 'POST', headers, body: JSON.stringify(body) });
}

describe('an answer of tens of thousands of characters', () => {
  it.each([
    ['letters', 'x'],
    ['accents on one letter', '\u0301'],
    ['emoji of families', '👨‍👩‍👧‍👦'],
    ['Persian text', 'می‌خواهم '],
  ])('is a message that is too long: %s', async (_, character) => {
    const given = await receiver({ clinic: asking });
    const size = Math.floor(LONG / new TextEncoder().encode(character).length);
    const answer = await postJson(given, {
      ...ANA,
      callWindow: { when: 'any' },
      message: character.repeat(size),
    });
    expect(answer.status).toBe(422);
    expect(await errorsOf(answer)).toEqual(['#/message too-long']);
    expect(await given.stored()).toEqual([]);
  });

  it.each([
    ['name', 'too-long', 'x'],
    ['name', 'too-long', '\u202e'],
    // One of these becomes 18 characters in the compatibility form.
    ['phone', 'format', '\ufdfa'],
    ['phone', 'format', 'ext'],
    ['service', 'format', 'a'],
    ['locale', 'format', 'x-'],
    ['partner', 'format', 'x'],
    ['idempotencyKey', 'format', '0'],
  ])('is an issue of the field %s', async (field, code, character) => {
    const given = await receiver();
    const size = Math.floor(LONG / new TextEncoder().encode(character).length);
    const body = { ...ANA, callWindow: { when: 'any' }, [field]: character.repeat(size) };
    const answer = await postJson(given, body);
    expect(answer.status).toBe(422);
    expect(await errorsOf(answer)).toEqual([`#/${field} ${code}`]);
  });

  it.each(['\u200e', 'x', '@a.', '<mailto:'])('is an issue of the email address: %s', async (character) => {
    const given = await receiver();
    const size = Math.floor(LONG / new TextEncoder().encode(character).length);
    const email = `ana@example.com${character.repeat(size)}`;
    const answer = await postJson(given, { name: 'Ana', contactBy: 'email', email });
    expect(await errorsOf(answer)).toEqual(['#/email too-long']);
  });

  it('is a call window or a time zone that does not exist', async () => {
    const given = await receiver();
    const timeZone = 'America/'.repeat(LONG / 8);
    const window = { date: '2026-11-24', from: '11:00', to: '12:00', timeZone };
    expect(await errorsOf(await postJson(given, { ...ANA, callWindow: window }))).toEqual([
      '#/callWindow missing',
    ]);
    expect(await errorsOf(await given.post({ ...ANA, callWindow: '2'.repeat(LONG) }))).toEqual([
      '#/callWindow missing',
    ]);
    expect((await postJson(given, { ...ANA, callWindow: { when: 'any' }, timeZone })).status).toBe(201);
    expect(await given.stored()).toMatchObject([{ timeZone: null }]);
  });

  it('is no page, campaign, referrer, start token or proof worth keeping, and costs no request', async () => {
    const given = await receiver();
    const x = 'x'.repeat(12_000);
    const notes = { page: `https://a.example/${x}`, campaign: x, referrer: `https://${x}.example` };
    const answer = await given.post({ ...ANA, ...notes, startToken: x, proof: x });
    expect(answer.status).toBe(201);
    const nothing = { page: null, campaign: null, referrer: null };
    expect(await given.stored()).toMatchObject([
      { ...nothing, spamReasons: '["forged-start-token","wrong-proof"]' },
    ]);
  });

  it('is an origin and path where a page has a long query', async () => {
    const given = await receiver();
    await given.post({ ...ANA, page: `https://a.example/services?q=${'x'.repeat(2_500)}` });
    expect(await given.stored()).toMatchObject([{ page: 'https://a.example/services' }]);
  });

  it('is no language, wherever it is named', async () => {
    const given = await receiver();
    const long = 'es-'.repeat(5_000);
    const headers = { 'Accept-Language': long, Accept: 'text/html' };
    const page = await given.app.request(`/consultations?lang=${long}`, { headers });
    expect(page.status).toBe(200);
    const answer = await given.post({ ...ANA, locale: long }, { 'Accept-Language': 'es' });
    expect(await answer.text()).toContain('"code":"format"');
  });
});

describe('thousands of ticked boxes', () => {
  it('are an issue, because no clinic has so many', async () => {
    const given = await receiver();
    const consents = Array.from({ length: 4_000 }, (_, index) => `b${index}`);
    const asJson = await postJson(given, { ...ANA, callWindow: { when: 'any' }, consents });
    expect(await errorsOf(asJson)).toEqual(['#/consents format']);
    expect(await errorsOf(await given.post({ ...ANA, 'consents[]': consents.slice(0, 3_000) }))).toEqual([
      '#/consents format',
    ]);
  });

  it('with a text that no page shows leave the record of the line alone', async () => {
    const given = await receiver();
    const consentTexts = { '': 'x '.repeat(LONG / 2) };
    await postJson(given, { ...ANA, callWindow: { when: 'any' }, consentTexts });
    const [record] = parseConsentRecords((await given.stored())[0]!.consentRecords);
    expect(record).toMatchObject({ id: null, language: 'en' });
    expect(record).not.toHaveProperty('asShown');
  });
});
