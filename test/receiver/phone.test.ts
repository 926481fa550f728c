import { describe, expect, it } from 'vitest';
import type { Clinic } from '../../src/clinic/schema.ts';
import { exportCsv } from '../../src/receiver/store/export-csv.ts';
import { toExported } from '../../src/receiver/store/exported-request.ts';
import { ANA, clinic, receiver, signIn } from './receiver-fixture.ts';

const inCountry = (country: string, phone = clinic.phone): Clinic => ({
  ...clinic,
  phone,
  address: { ...clinic.address!, country },
});
const { address: _, ...withoutAddress } = clinic;

/** Clinics whose country is unknown. */
const NOWHERE: [string, Clinic][] = [
  ['an address in no country, and a number without a plus', inCountry('UK', '020 7946 0000')],
  ['an address in a country that is none', inCountry('ZZ', '555 555 0100')],
  ['no address, and a number without a plus', { ...withoutAddress, phone: '(555) 555-0100' }],
];

describe('a phone number at a clinic with', () => {
  it.each(NOWHERE)('%s is stored as it was typed', async (_name, own) => {
    const { post, stored } = await receiver({ clinic: own });
    expect((await post(ANA)).status).toBe(201);
    expect(await stored()).toMatchObject([{ phone: null, phoneTyped: '(202) 555-0147' }]);
  });

  it.each(NOWHERE)('%s is stored in E.164 where it has a country code', async (_name, own) => {
    const { post, stored } = await receiver({ clinic: own });
    expect((await post({ ...ANA, phone: '+1 202 555 0147' })).status).toBe(201);
    expect(await stored()).toMatchObject([{ phone: '+12025550147' }]);
    expect((await post({ ...ANA, phone: '+1 202 555' })).status).toBe(422);
  });

  it('an address in no country is one of the country of its own number', async () => {
    const { post, stored } = await receiver({ clinic: inCountry('ZZ', '+1 555 555 0100') });
    await post(ANA);
    expect(await stored()).toMatchObject([{ phone: '+12025550147' }]);
    expect((await post({ ...ANA, phone: '555-0100' })).status).toBe(422);
  });
});

describe('a phone number of an unknown country', () => {
  it('can be called from the call list, and is exported', async () => {
    const given = await receiver({ clinic: NOWHERE[0]![1] });
    await given.post(ANA);
    const headers = { Cookie: await signIn(given) };
    const page = await (await given.app.request('/staff', { headers })).text();
    expect(page).toContain('href="tel:2025550147"');
    expect(page).toContain('(202) 555-0147');
    const exported = (await given.stored()).map(toExported);
    expect(exported).toMatchObject([{ phone: '(202) 555-0147', phoneTyped: '(202) 555-0147' }]);
    expect(exportCsv(exported)).toContain(',(202) 555-0147,');
  });

  it('has a count of its own, in any notation', async () => {
    const given = await receiver({ clinic: NOWHERE[0]![1] });
    const others = Array.from({ length: 6 }, (_, last) => `202 555 010${last}`);
    const notations = [
      '202 555 0147',
      '(202) 555-0147',
      '2025550147',
      '202.555.0147',
      '202/555/0147',
      '202-555-0147',
    ];
    for (const phone of [...others, ...notations]) {
      await given.post({ ...ANA, phone });
      given.clock.now += 1;
    }
    const reasons = (await given.stored()).map(({ spamReasons }) => spamReasons.includes('many-to-contact'));
    expect(reasons.indexOf(true)).toBe(11);
  });
});
