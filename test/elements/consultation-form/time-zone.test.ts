import { expect } from '@open-wc/testing';
import { decodeCallWindow, type TimedWindow } from '../../../src/consultation/call-window/call-window.ts';
import { encodeInterval, windowInterval } from '../../../src/consultation/call-window/window-interval.ts';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { serve } from '../server/test-server.ts';
import { waitUntil } from '../wait-until.ts';
import { clockIn, realClock } from './clock-in.ts';
import { chooseTime, control, fillIn, openTimes, part, readyForm, receipt, send } from './form.ts';

describe('<consultation-form> time zone', () => {
  let form: ConsultationForm;

  afterEach(() => {
    form.remove();
    realClock();
  });

  /** The zones of the offered times, and the one that is sent with the request. */
  async function zones(ofBrowser: string, ofClinic: string) {
    clockIn(ofBrowser);
    const clinic = await serve({ status: 201, body: receipt });
    form = await readyForm(`action="${clinic.url}"`, { timeZone: ofClinic });
    await openTimes(form);
    const values = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('.times input')].map(
      ({ value }) => value,
    );
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'sent'));
    const sent = new URLSearchParams((await clinic.requests())[0]?.body);
    const offered = [...new Set(values.map((value) => /\[(.*)\]/.exec(value)![1]))];
    form.remove();
    return { offered, sent: sent.get('timeZone') };
  }

  it('is the patient’s own', async () => {
    for (const zone of ['Asia/Tehran', 'America/Los_Angeles'])
      expect(await zones(zone, 'America/New_York')).to.deep.equal({ offered: [zone], sent: zone });
  });

  it('is the clinic’s where the browser hides the patient’s, and is not sent', async () => {
    for (const hidden of ['Atlantic/Reykjavik', 'UTC', 'Etc/UTC', 'GMT', 'Etc/GMT+8', 'Mars/Olympus'])
      expect(await zones(hidden, 'America/New_York'), hidden).to.deep.equal({
        offered: ['America/New_York'],
        sent: null,
      });
  });

  it('is believed in Iceland where the clinic is there', async () => {
    const iceland = 'Atlantic/Reykjavik';
    expect(await zones(iceland, iceland)).to.deep.equal({ offered: [iceland], sent: iceland });
  });

  it('travels with the instants of the chosen time, for a receiver that does not know the zone', async () => {
    clockIn('America/New_York');
    const clinic = await serve({ status: 201, body: receipt });
    form = await readyForm(`action="${clinic.url}"`);
    await openTimes(form);
    const chosen = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('.times input')].at(-1)!;
    fillIn(form);
    chooseTime(form, chosen);
    send(form);
    await waitUntil(() => part(form, 'sent'));
    const sent = new URLSearchParams((await clinic.requests())[0]?.body);
    expect(sent.get('callInterval')).to.equal(
      encodeInterval(windowInterval(decodeCallWindow(chosen.value) as TimedWindow)),
    );
  });
});

describe('<consultation-form> on a device whose clock is wrong', () => {
  const realFetch = window.fetch.bind(window);
  let form: ConsultationForm;

  afterEach(() => {
    form.remove();
    window.fetch = realFetch;
  });

  const DAY = 86_400_000;
  const offered = () =>
    [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('.times input')].map(({ value }) => value);

  for (const days of [3, -3])
    it(`offers the times that are still to come by the clinic’s clock: ${days} days away`, async () => {
      const now = Date.now() + days * DAY;
      window.fetch = (input, init) =>
        (input as string).endsWith('/start')
          ? Promise.resolve(new Response(JSON.stringify({ now: new Date(now).toISOString() })))
          : realFetch(input, init);
      form = await readyForm('action="/consultations"');
      await openTimes(form);
      const before = offered();
      control(form, 'name').focus();
      await waitUntil(() => offered()[0] !== before[0]);
      const hoursAhead =
        (windowInterval(decodeCallWindow(offered()[0]!) as TimedWindow).start - now) / 3_600_000;
      expect(hoursAhead).to.be.within(0.9, 13);
    });
});
