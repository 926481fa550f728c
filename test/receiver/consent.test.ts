import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Clinic } from '../../src/clinic/schema.ts';
import type { ConsentRecord } from '../../src/receiver/consultations/consent-record.ts';
import { exportCsv } from '../../src/receiver/export-csv.ts';
import { toExported } from '../../src/receiver/exported-request.ts';
import { ANA, clinic, receiver, signIn, type Receiver } from './receiver-fixture.ts';

const NEWS = { en: 'Text me news, “free” of charge', es: 'Quiero recibir noticias' };
const withBoxes: Clinic = {
  ...clinic,
  form: {
    consents: [
      { id: 'news', text: NEWS },
      { id: 'study', text: 'Ask me about studies' },
    ],
  },
};

async function recordsOf({ stored }: Receiver): Promise<ConsentRecord[]> {
  return JSON.parse((await stored())[0]!.consentRecords) as ConsentRecord[];
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the record of what a patient agreed to', () => {
  it('holds the line that says what sending means, its version, language and time', async () => {
    const given = await receiver();
    await given.post(ANA);
    const [record, ...others] = await recordsOf(given);
    expect(others).toEqual([]);
    expect(record).toEqual({
      id: null,
      text: expect.stringContaining('you ask Harbor Lane Clinic to contact you') as string,
      version: sha256(record!.text),
      language: 'en',
      agreedAt: '2026-11-24T18:00:00.000Z',
    });
  });

  it('holds the clinic’s own line where it has one', async () => {
    const form = { consentText: { en: 'Press Send and we call.', es: 'Le llamaremos.' } };
    const given = await receiver({ clinic: { ...clinic, form } });
    await given.post({ ...ANA, locale: 'es' });
    expect(await recordsOf(given)).toMatchObject([{ id: null, text: 'Le llamaremos.', language: 'es' }]);
  });

  it('holds each box that was ticked, in the words of the request’s language', async () => {
    const given = await receiver({ clinic: withBoxes });
    await given.post({ ...ANA, locale: 'es', 'consents[]': ['news', 'news'] });
    const [, ...ticked] = await recordsOf(given);
    expect(ticked).toEqual([
      {
        id: 'news',
        text: NEWS.es,
        version: sha256(NEWS.es),
        language: 'es',
        agreedAt: '2026-11-24T18:00:00.000Z',
      },
    ]);
    expect(await given.stored()).toMatchObject([{ consents: '["news"]' }]);
  });

  it('leaves out a box that the clinic does not have', async () => {
    const given = await receiver({ clinic: withBoxes });
    expect((await given.post({ ...ANA, 'consents[]': ['sell-my-data', 'study'] })).status).toBe(201);
    expect((await recordsOf(given)).map(({ id }) => id)).toEqual([null, 'study']);
    expect(await given.stored()).toMatchObject([{ consents: '["study"]' }]);
  });

  it('keeps the text as it was when the clinic changes it', async () => {
    const given = await receiver({ clinic: withBoxes });
    await given.post({ ...ANA, 'consents[]': 'study' });
    const before = await recordsOf(given);
    given.current.clinic = { ...clinic, form: { consents: [{ id: 'study', text: 'Sell my data' }] } };
    expect(await recordsOf(given)).toEqual(before);
    const page = await callList(given);
    expect(page).toContain('Ask me about studies');
    expect(page).not.toContain('Sell my data');
  });

  it('stands in both exports', async () => {
    const given = await receiver({ clinic: withBoxes });
    await given.post({ ...ANA, 'consents[]': 'news' });
    const exported = (await given.stored()).map(toExported);
    expect(exported[0]?.consentRecords).toEqual(await recordsOf(given));
    const [header = '', row = ''] = exportCsv(exported).split('\r\n');
    expect(header).toContain(',consentRecords,');
    expect(row).toContain(`""text"":""${NEWS.en}""`);
    expect(row).toContain(sha256(NEWS.en));
  });

  it('shows staff the ticked boxes, not the line that everybody agreed to', async () => {
    const given = await receiver({ clinic: withBoxes });
    await given.post({ ...ANA, 'consents[]': 'news' });
    const page = await callList(given);
    expect(page).toContain('Agreed to');
    expect(page).toContain(NEWS.en);
    expect(page).not.toContain('you ask Harbor Lane Clinic');
  });
});

async function callList(given: Receiver): Promise<string> {
  const Cookie = await signIn(given);
  return (await given.app.request('/staff', { headers: { Cookie } })).text();
}
