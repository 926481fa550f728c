import { describe, expect, it } from 'vitest';
import type { Clinic } from '../../src/clinic/schema.ts';
import { renderForm } from '../../src/prerender/render-form.ts';
import { toExported } from '../../src/receiver/store/exported-request.ts';
import { ANA, clinic, receiver, signIn, TUESDAY_10AM } from './receiver-fixture.ts';

const HTML = { Accept: 'text/html' };
const JSON_ANSWER = { Accept: 'application/json' };
/** The harbor has the clinic’s hours; Denver, an hour ahead, takes calls in the evening. */
const PLACES: Clinic['places'] = [
  { id: 'harbor', name: 'Harbor' },
  {
    id: 'denver',
    name: { en: 'Denver', es: 'Denver centro' },
    phone: '+1 555 555 0199',
    hours: { tuesday: [['17:00', '20:00']], wednesday: [['17:00', '20:00']] },
    timeZone: 'America/Denver',
  },
];
const withPlaces: Clinic = { ...clinic, places: PLACES };
const start = () => receiver({ renderForm, clinic: withPlaces });

/** The times on a page, as the form would send them. */
const times = (page: string) => [...page.matchAll(/value="(2026-[^"]+T[^"]+)"/g)].map(([, value]) => value);

describe('a request for one of several places', () => {
  it('is stored, exported and shown to staff with its place', async () => {
    const given = await start();
    expect((await given.post({ ...ANA, place: 'denver' }, JSON_ANSWER)).status).toBe(201);
    const [row] = await given.stored();
    expect(row).toMatchObject({ place: 'denver', practitioner: null });
    expect(toExported(row!)).toMatchObject({ place: 'denver' });
    const page = await (
      await given.app.request('/staff', { headers: { Cookie: await signIn(given) } })
    ).text();
    expect(page).toMatch(/<dt>Location<\/dt>\s*<dd><bdi class="message">Denver<\/bdi><\/dd>/);
    expect(page).toContain('The location is in Mountain Time');
    // 5 p.m. in Denver: the clinic itself is open at 10 a.m. of its own clock.
    expect(page).toMatch(/Coming up/);
    expect(page).toMatch(/5\s?p\.?m\.?/);
  });

  it('is refused without a place, or with one that there is not', async () => {
    const given = await start();
    for (const [place, code] of [
      ['', 'missing'],
      ['reno', 'unknown'],
    ] as const) {
      const answer = await given.post({ ...ANA, place }, JSON_ANSWER);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ errors: [{ pointer: '#/place', code }] });
    }
    expect(await given.stored()).toEqual([]);
  });

  it('is another request than the same wish at another place', async () => {
    const given = await start();
    for (const place of ['harbor', 'denver', 'denver']) await given.post({ ...ANA, place }, HTML);
    expect((await given.stored()).map(({ place }) => place).sort()).toEqual(['denver', 'harbor']);
  });

  it('is confirmed with the hours and the phone number of the place', async () => {
    const given = await start();
    const answer = await given.post({ ...ANA, place: 'denver' }, HTML);
    const page = await (await given.app.request(answer.headers.get('Location')!)).text();
    expect(page).toContain('+1 555 555 0199');
    expect(page).not.toContain('+1 555 555 0100');
    expect(page).toMatch(/Mountain Time|5\s?p\.?m/);
  });

  it('has a calendar entry with the phone number of the place', async () => {
    const given = await start();
    const callWindow = '2026-11-24T17:00/20:00[America/Denver]';
    const { requestId } = (await (
      await given.post({ ...ANA, place: 'denver', callWindow }, JSON_ANSWER)
    ).json()) as { requestId: string };
    const file = await (await given.app.request(`/consultations/${requestId}/call.ics`)).text();
    expect(file).toContain('DESCRIPTION:+1 555 555 0199');
  });

  it('keeps the id of a place that the clinic no longer has', async () => {
    const given = await start();
    await given.post({ ...ANA, place: 'denver' });
    given.current.clinic = clinic;
    const page = await (
      await given.app.request('/staff', { headers: { Cookie: await signIn(given) } })
    ).text();
    expect(page).toContain('<bdi class="message">denver</bdi>');
  });
});

describe('the receiver’s own form of a clinic with places', () => {
  it('asks for the place, and offers the hours of the one that a link names', async () => {
    const { app } = await start();
    const asking = await (await app.request('/consultations')).text();
    expect(asking).toContain('Which location?');
    expect(times(asking).some((time) => time!.includes('America/Los_Angeles'))).toBe(true);
    const there = await (await app.request('/consultations?place=denver')).text();
    expect(there).toMatch(/value="denver"[^>]*checked/);
    expect(times(there)).not.toEqual([]);
    expect(times(there).every((time) => time!.endsWith('T17:00/20:00[America/Denver]'))).toBe(true);
    expect(there).toContain('+1 555 555 0199');
    const unknown = await (await app.request('/consultations?place=reno')).text();
    expect(unknown).not.toMatch(/name="place"[^>]*checked/);
  });

  it('refuses a time outside the hours of another place, and offers those of that place', async () => {
    const given = await start();
    const callWindow = '2026-11-24T14:00/18:00[America/Los_Angeles]';
    const answer = await given.post({ ...ANA, place: 'denver', callWindow }, HTML);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('There is a problem');
    expect(page).toContain('href="#callWindow"');
    expect(times(page).every((time) => time!.includes('America/Denver'))).toBe(true);
    expect(page).toMatch(/value="denver"[^>]*checked/);
    expect(page).toContain('value="Ana Ruiz"');
    expect(await given.stored()).toEqual([]);
  });

  it('shows the times of the place to a patient whose page could not', async () => {
    const given = await start();
    const answer = await given.post({ ...ANA, place: 'denver', callWindow: 'choose' }, HTML);
    const page = await answer.text();
    expect(page).not.toContain('There is a problem');
    expect(times(page).every((time) => time!.includes('America/Denver'))).toBe(true);
  });

  it('is a menu for more than four places', async () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: `Place ${id}` }));
    const { app } = await receiver({ renderForm, clinic: { ...clinic, places: many } });
    const page = await (await app.request('/consultations?place=c')).text();
    expect(page).toMatch(/<select[^>]*name="place"/);
    expect(page).toMatch(/value="c"[^>]*selected/);
  });
});

describe('the practitioner whom a patient wants to see', () => {
  const PRACTITIONERS = [
    { name: 'Dr. Jordan Avery', credential: 'D.C.', title: 'Chiropractor' },
    { name: 'Sam Okafor', credential: 'LMT', title: 'Massage therapist' },
  ];
  const asking: Clinic = {
    ...clinic,
    practitioners: PRACTITIONERS,
    form: { fields: ['practitioner', 'phone', 'callWindow'] },
  };

  it('is asked for with no preference chosen, stored, and shown to staff', async () => {
    const given = await receiver({ renderForm, clinic: asking, now: TUESDAY_10AM });
    const page = await (await given.app.request('/consultations')).text();
    expect(page).toMatch(/name="practitioner"[^>]*value=""[^>]*checked/);
    expect(page).toContain('Sam Okafor, LMT, Massage therapist');
    await given.post({ ...ANA, practitioner: 'Sam Okafor' });
    given.clock.now += 1;
    await given.post({ ...ANA, name: 'Ben', practitioner: '' });
    expect((await given.stored()).map(({ practitioner }) => practitioner)).toEqual(['Sam Okafor', null]);
    const list = await (
      await given.app.request('/staff', { headers: { Cookie: await signIn(given) } })
    ).text();
    expect(list).toMatch(/<dt>Practitioner<\/dt>\s*<dd><bdi class="message">Sam Okafor/);
  });
});
