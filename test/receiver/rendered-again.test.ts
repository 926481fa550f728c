import { describe, expect, it } from 'vitest';
import { renderForm } from '../../src/prerender/render-form.ts';
import { ANA, clinic, encode, receiver, type Receiver } from './receiver-fixture.ts';

const HTML = { Accept: 'text/html' };
const LONG = `https://clinic.example/${'a'.repeat(2000)}`;

const hiddenFields = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

/** The page that asks for a correction, and what comes of one more press of its button. */
async function pressAgain(given: Receiver, fields: Record<string, string>) {
  const answer = await given.post({ ...ANA, ...fields }, HTML);
  expect(answer.status).toBe(422);
  const hidden = hiddenFields(await answer.text());
  return { hidden, again: await given.post({ ...ANA, ...hidden }, HTML) };
}

describe('a page address that cannot be kept', () => {
  it.each([
    ['too long', LONG],
    ['of a file', 'file:///home/ana/form.html'],
    ['of no page', 'about:srcdoc'],
  ])('is left out of the request: one %s', async (_, page) => {
    const given = await receiver();
    expect((await given.post({ ...ANA, page })).status).toBe(201);
    expect((await given.post({ ...ANA, name: 'Ben', page }, HTML)).status).toBe(303);
    expect((await given.stored()).map((row) => row.page)).toEqual([null, null]);
  });

  it.each<[string, unknown]>([
    ['too long', LONG],
    ['that is a number', 7],
    ['in a list', ['https://clinic.example/']],
    ['in an object', { href: 'https://clinic.example/' }],
  ])('is left out of JSON too: one %s', async (_, page) => {
    const { app, stored } = await receiver();
    const answer = await app.request('/consultations', {
      method: 'POST',
      body: JSON.stringify({ ...ANA, callWindow: { when: 'any' }, page }),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(answer.status).toBe(201);
    expect(await stored()).toMatchObject([{ page: null }]);
  });

  it('is left out where the browser names it', async () => {
    const { post, stored } = await receiver();
    expect((await post(ANA, { ...HTML, Referer: LONG })).status).toBe(303);
    expect(await stored()).toMatchObject([{ page: null }]);
  });
});

describe('the form that is rendered again', () => {
  it('shows the times after a page without them, keeps all answers, and reports no problem', async () => {
    const given = await receiver({ renderForm });
    const answer = await given.post({ ...ANA, callWindow: 'choose' }, HTML);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('<a href="#callWindow">A certain day and time</a>');
    expect(page).not.toMatch(/There is a problem|<title>Error/);
    expect(page).toMatch(/value="choose"[^>]*\schecked/);
    expect(page).toContain('value="2026-11-24T14:00/18:00[America/Los_Angeles]"');
    expect(page).toContain('value="Ana Ruiz"');
    expect(await given.stored()).toEqual([]);
  });

  it('has no link to the times where there are none', async () => {
    const given = await receiver({ renderForm, clinic: { ...clinic, hours: {} } });
    const page = await (await given.post({ ...ANA, callWindow: 'choose' }, HTML)).text();
    expect(page).toContain('There are no times to choose from right now.');
    expect(page).not.toContain('Select a time there');
  });

  it('names the other missing answers where the patient wants to choose a time', async () => {
    const given = await receiver({ renderForm });
    const page = await (await given.post({ ...ANA, name: '', callWindow: 'choose' }, HTML)).text();
    expect(page).toContain('There is a problem');
    expect(page).toContain('Enter your full name');
    expect(page).toContain('Select when we should reach you');
  });

  it('has no link to hidden fields, and says that one more press is enough', async () => {
    const given = await receiver({ renderForm });
    const answer = await given.post({ ...ANA, service: '../etc' }, HTML);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).not.toMatch(/href="#service"|There is a problem/);
    expect(page).toContain('could not take your request. Try again in a minute.');
  });

  it('has the chosen time checked as long as the clinic can keep it, though it is offered no more', async () => {
    // 10:29; half an hour's steps and an hour's lead make half past eleven the first beginning.
    const given = await receiver({ renderForm, now: Date.parse('2026-11-24T18:29:00Z') });
    const callWindow = '2026-11-24T11:30/13:00[America/Los_Angeles]';
    given.clock.now += 2 * 60_000;
    const answer = await given.post({ ...ANA, name: '', callWindow }, HTML);
    expect(await answer.text()).toMatch(
      /value="choose"[^>]*\schecked[^]*value="2026-11-24T11:30\/13:00\[America\/Los_Angeles\]"[^>]*\schecked/,
    );
  });

  it.each([
    ['idempotencyKey', 'not-a-uuid'],
    ['service', 'No Slug!'],
    ['partner', 'the partner’s'],
    ['locale', 'en US'],
  ])('is accepted with the next press where its hidden %s was wrong', async (field, value) => {
    const given = await receiver();
    const { hidden, again } = await pressAgain(given, { [field]: value });
    expect(hidden[field]).not.toBe(value);
    expect(hidden.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
    expect(again.status).toBe(303);
    expect(await given.stored()).toHaveLength(1);
  });

  it('keeps hidden fields that are valid', async () => {
    const fields = { service: 'neck-massage', partner: 'river-gym', locale: 'es' };
    const { hidden } = await pressAgain(await receiver(), { ...fields, phone: '12' });
    expect(hidden).toMatchObject(fields);
  });
});

describe('a message that the clinic no longer asks for', () => {
  const MESSAGE = 'My <b>neck</b>\nhurts';
  const SHOWN = 'My &lt;b&gt;neck&lt;/b&gt;\nhurts';
  const asking = { ...clinic, form: { message: true } };

  it('is shown above the form, to be copied, and the next press sends the rest', async () => {
    const given = await receiver({ renderForm });
    const answer = await given.post({ ...ANA, message: MESSAGE, locale: 'es' }, HTML);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(SHOWN);
    expect(page.indexOf(SHOWN)).toBeLessThan(page.indexOf('<form'));
    expect(page).toContain('Este formulario no recibe mensajes. Copie el suyo');
    expect(page).not.toContain('#message');
    expect((await given.post({ ...ANA, ...hiddenFields(page) }, HTML)).status).toBe(303);
  });

  it('is shown beside other notices', async () => {
    const { app } = await receiver({ renderForm, env: { REQUESTS_PER_MINUTE: '1' } });
    const send = () =>
      app.request('/consultations', {
        method: 'POST',
        body: encode({ ...ANA, message: MESSAGE }),
        headers: HTML,
      });
    await send();
    const answer = await send();
    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain(SHOWN);
  });

  it.each([
    ['asked for', asking, 1],
    [
      'asked for by no field of the form',
      { ...asking, form: { message: true, fields: ['name' as const] } },
      1,
    ],
  ])('is in the page once where it is %s', async (_, ownClinic, times) => {
    const given = await receiver({ renderForm, clinic: ownClinic });
    const page = await (await given.post({ ...ANA, name: '', message: MESSAGE }, HTML)).text();
    expect(page.split(SHOWN)).toHaveLength(times + 1);
  });

  it('is still refused from a program', async () => {
    const { post } = await receiver();
    const answer = await post({ ...ANA, message: MESSAGE });
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '#/message', code: 'not-asked' }] });
  });
});
