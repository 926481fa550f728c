import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ANA, clinic, HOUR, receiver, type Receiver } from './receiver-fixture.ts';

const AFTERNOON = '2026-11-24T14:00/18:00[America/Los_Angeles]';

async function sentPage(given: Receiver, fields: Record<string, string>) {
  const answer = await given.post({ ...ANA, ...fields }, { Accept: 'text/html' });
  const path = answer.headers.get('Location') ?? '';
  const page = await (await given.app.request(path)).text();
  return { page, file: path.replace(/sent$/, 'call.ics') };
}

describe('the calendar file of a confirmation', () => {
  it('is linked where a time was chosen, and holds that time', async () => {
    const given = await receiver();
    const { page, file } = await sentPage(given, { callWindow: AFTERNOON });
    expect(page).toMatch(/<a [^>]*download="call\.ics"[^>]*>[^<]*(?:<!--.*?-->)?Add to my calendar/);
    expect(page).toContain(`href="${file}"`);
    const answer = await given.app.request(file);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="call.ics"');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const text = await answer.text();
    expect(text).toContain('DTSTART:20261124T220000Z\r\nDTEND:20261125T020000Z\r\n');
    expect(text).toContain('SUMMARY:Phone call expected\r\n');
    expect(text).toContain(`UID:${(await given.stored())[0]?.id}\r\n`);
  });

  it('says nothing of the patient, the clinic or the service', async () => {
    const given = await receiver();
    const { file } = await sentPage(given, { callWindow: AFTERNOON, service: 'neck-massage' });
    expect(await (await given.app.request(file)).text()).not.toMatch(/ana|ruiz|0147|harbor|massage/i);
  });

  it('speaks the language of the request', async () => {
    const given = await receiver();
    const fields = { callWindow: AFTERNOON, locale: 'es' };
    const { page, file } = await sentPage(given, fields);
    expect(page).toContain('Agregar a mi calendario');
    expect(await (await given.app.request(file)).text()).toContain('SUMMARY:Espero una llamada\r\n');
  });

  it('is called as the clinic chose, in the language of the request', async () => {
    const calendarTitle = { en: 'A call for me', es: 'Me llaman' };
    const given = await receiver({ clinic: { ...clinic, form: { calendarTitle } } });
    const { file } = await sentPage(given, { callWindow: AFTERNOON, locale: 'es' });
    expect(await (await given.app.request(file)).text()).toContain('SUMMARY:Me llaman\r\n');
  });

  it('expects a text message where the patient wants one', async () => {
    const given = await receiver();
    const { file } = await sentPage(given, { callWindow: AFTERNOON, contactBy: 'text' });
    expect(await (await given.app.request(file)).text()).toContain('SUMMARY:Text message\r\n');
  });

  it('is not there for any time, for a name that was guessed, or after a day', async () => {
    const given = await receiver();
    const anyTime = await sentPage(given, {});
    expect(anyTime.page).not.toContain('call.ics');
    expect((await given.app.request(anyTime.file)).status).toBe(404);
    expect((await given.app.request(`/consultations/${randomUUID()}/call.ics`)).status).toBe(404);
    const { file } = await sentPage(given, { callWindow: AFTERNOON });
    given.clock.now += 25 * HOUR;
    expect((await given.app.request(file)).status).toBe(404);
  });
});

describe('a call window that has passed while the page lay open', () => {
  const MORNING = '2026-11-24T10:30/12:30[America/Los_Angeles]';

  it('is reported as past, by name, and nothing is stored', async () => {
    const { post, clock, stored } = await receiver();
    clock.now += 2.5 * HOUR;
    const answer = await post({ ...ANA, callWindow: MORNING });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '#/callWindow', code: 'past' }] });
    expect(await stored()).toEqual([]);
  });

  it('brings the form again with the times that are left, and all that was typed', async () => {
    const { post, clock } = await receiver();
    clock.now += 2.5 * HOUR;
    const answer = await post({ ...ANA, callWindow: MORNING }, { Accept: 'text/html' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('That time has passed. Select another time');
    expect(page).toContain('value="Ana Ruiz"');
    const offered = /<p>(.*\])<\/p>/.exec(page)?.[1]?.split(' ') ?? [];
    expect(offered[0]).toBe(AFTERNOON);
    expect(offered).not.toContain(MORNING);
  });

  it('is taken while its last minute runs', async () => {
    const { post, clock } = await receiver();
    clock.now += 2.5 * HOUR - 1;
    expect((await post({ ...ANA, callWindow: MORNING })).status).toBe(201);
  });
});
