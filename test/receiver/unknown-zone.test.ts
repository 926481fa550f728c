import { describe, expect, it } from 'vitest';
import { ANA, receiver, signIn, type Receiver } from './receiver-fixture.ts';

/** A zone that browsers may know one day, three hours behind UTC as São Paulo is. */
const ZONE = 'America/New_Amsterdam';
/** 11am to 1pm of the clinic in Los Angeles. */
const WINDOW = `2026-11-24T16:00/18:00[${ZONE}]`;
const INTERVAL = '2026-11-24T19:00:00.000Z/2026-11-24T21:00:00.000Z';

const ask = (given: Receiver, callWindow = WINDOW, callInterval = INTERVAL) =>
  given.post({ ...ANA, callWindow, callInterval, timeZone: ZONE });

async function codes(answer: Response): Promise<string[]> {
  const { errors } = (await answer.json()) as { errors: { pointer: string; code: string }[] };
  return errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a call window in a time zone that the receiver does not know', () => {
  it('is kept by the instants that the browser states', async () => {
    const given = await receiver();
    const answer = await ask(given);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      callWindow: { date: '2026-11-24', from: '16:00', to: '18:00', timeZone: ZONE },
    });
    expect(await given.stored()).toMatchObject([
      {
        callWindow: WINDOW,
        windowStart: Date.parse('2026-11-24T19:00:00Z'),
        windowEnd: Date.parse('2026-11-24T21:00:00Z'),
      },
    ]);
  });

  it('is kept from JSON too', async () => {
    const given = await receiver();
    const [, date, from, to, timeZone] = /^(.*)T(.*)\/(.*)\[(.*)\]$/.exec(WINDOW)!;
    const answer = await given.app.request('/consultations', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...ANA, callWindow: { date, from, to, timeZone }, callInterval: INTERVAL }),
    });
    expect(answer.status).toBe(201);
  });

  it('is listed, confirmed and put into calendars at the right time', async () => {
    const given = await receiver();
    const answer = await given.app.request('/consultations', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
      body: new URLSearchParams({ ...ANA, callWindow: WINDOW, callInterval: INTERVAL }),
    });
    expect(answer.status).toBe(303);
    const page = answer.headers.get('Location')!;
    const confirmation = await (await given.app.request(page)).text();
    expect(confirmation).toMatch(/between 11\sa\.m\. and 1\sp\.m\./);
    expect(confirmation).toContain('Times are in Pacific Time.');
    const calendar = await (await given.app.request(page.replace(/sent$/, 'call.ics'))).text();
    expect(calendar).toContain('DTSTART:20261124T190000Z\r\nDTEND:20261124T210000Z');
    const list = await given.app.request('/staff', { headers: { Cookie: await signIn(given) } });
    expect(await list.text()).toMatch(/Today, 11.+ to 1/);
  });

  it('is one request however often it is sent', async () => {
    const given = await receiver();
    const idempotencyKey = '2f1c1f0e-93a1-4a57-8f6c-0f5c4a0f6b11';
    for (const _ of [1, 2])
      expect(
        (await given.post({ ...ANA, callWindow: WINDOW, callInterval: INTERVAL, idempotencyKey })).status,
      ).toBe(201);
    expect(await given.stored()).toHaveLength(1);
  });

  it.each([
    ['in the clinic’s hours', '19:00/20:00', '22:00', '23:00', undefined],
    ['while the clinic is closed', '17:30/18:30', '20:30', '21:30', 'outside-hours'],
    ['in the night of the patient', '05:00/07:00', '19:00', '21:00', 'quiet-hours'],
    ['after the end of the patient’s day', '20:00/21:30', '22:00', '23:30', 'quiet-hours'],
  ])('is judged by its instants and the patient’s day: %s', async (_, times, start, end, code) => {
    const given = await receiver();
    const interval = `2026-11-24T${start}:00.000Z/2026-11-24T${end}:00.000Z`;
    const answer = await ask(given, `2026-11-24T${times}[${ZONE}]`, interval);
    expect(answer.status).toBe(code ? 422 : 201);
    if (code) expect(await codes(answer)).toEqual([`#/callWindow ${code}`]);
  });

  it('has passed when its instants have', async () => {
    const given = await receiver();
    given.clock.now += 4 * 60 * 60_000;
    expect(await codes(await ask(given))).toEqual(['#/callWindow past']);
  });

  it.each([
    ['are missing', ''],
    ['are no instants', 'soon/later'],
    ['are no dates', '2026-13-44T19:00:00.000Z/2026-13-44T21:00:00.000Z'],
    ['end before they begin', '2026-11-24T21:00:00.000Z/2026-11-24T19:00:00.000Z'],
    ['are longer than the times', '2026-11-24T17:00:00.000Z/2026-11-24T22:00:00.000Z'],
    ['are on another day', '2026-11-25T19:00:00.000Z/2026-11-25T21:00:00.000Z'],
    ['are further away than any clock shows', '2026-11-24T01:00:00.000Z/2026-11-24T03:00:00.000Z'],
    ['are those of a week', '2026-11-24T19:00:00.000Z/2026-12-01T19:00:00.000Z'],
  ])('is a missing answer where the instants %s', async (_, interval) => {
    const given = await receiver();
    expect(await codes(await ask(given, WINDOW, interval))).toEqual(['#/callWindow missing']);
  });

  it.each(['[]', `[${'America/'.repeat(30)}]`, '[1/2]'])(
    'is a missing answer where %s is no name',
    async (name) => {
      const given = await receiver();
      expect(await codes(await ask(given, `2026-11-24T16:00/18:00${name}`))).toEqual([
        '#/callWindow missing',
      ]);
    },
  );

  it('does not let instants overrule a zone that the receiver knows', async () => {
    const given = await receiver();
    await ask(
      given,
      '2026-11-24T14:00/16:00[America/New_York]',
      '2026-11-24T22:00:00.000Z/2026-11-25T00:00:00.000Z',
    );
    expect(await given.stored()).toMatchObject([{ windowStart: Date.parse('2026-11-24T19:00:00Z') }]);
  });
});
