import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { serve } from '../server/test-server.ts';
import { waitUntil } from '../wait-until.ts';
import { clockIn, realClock } from './clock-in.ts';
import { fillIn, openTimes, part, readyForm, receipt, send } from './form.ts';

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
    const values = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('.day input')].map(
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
});
