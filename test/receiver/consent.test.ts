import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Clinic } from '../../src/clinic/schema.ts';
import { renderForm } from '../../src/prerender/render-form.ts';
import { formMessages } from '../../src/i18n/all-languages.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { parseConsentRecords, type ConsentRecord } from '../../src/receiver/consultations/consent-record.ts';
import { exportCsv } from '../../src/receiver/store/export-csv.ts';
import { toExported } from '../../src/receiver/store/exported-request.ts';
import { ANA, clinic, receiver, signIn, TUESDAY_10AM, type Receiver } from './receiver-fixture.ts';

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

  it('has each ticked box, with its text in the request’s language', async () => {
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

  it('is in both exports', async () => {
    const given = await receiver({ clinic: withBoxes });
    await given.post({ ...ANA, 'consents[]': 'news' });
    const exported = (await given.stored()).map(toExported);
    expect(exported[0]?.consentRecords).toEqual(await recordsOf(given));
    const [header = '', row = ''] = exportCsv(exported).split('\r\n');
    expect(header).toContain(',consentRecords,');
    expect(row).toContain(`""text"":""${NEWS.en}""`);
    expect(row).toContain(sha256(NEWS.en));
  });

  it('shows staff the ticked boxes, not the line that applies to every request', async () => {
    const given = await receiver({ clinic: withBoxes });
    await given.post({ ...ANA, 'consents[]': 'news' });
    const page = await callList(given);
    expect(page).toContain('Agreed to');
    expect(page).toContain(NEWS.en);
    expect(page).not.toContain('you ask Harbor Lane Clinic');
  });
});

describe('the language of a consent', () => {
  it.each([
    ['es', ['en', 'es', 'fa'], 'en'],
    ['fa', ['fa', 'en'], 'fa'],
    ['fa', undefined, null],
  ])('is that of its text: a form in %s at a clinic of %j', async (locale, languages, plain) => {
    const form = {
      consentText: { en: 'We call.', fa: 'تماس می‌گیریم.' },
      consents: withBoxes.form!.consents,
    };
    const given = await receiver({ clinic: { ...clinic, ...(languages && { languages }), form } });
    await given.post({ ...ANA, locale, 'consents[]': 'study' });
    const [line, study] = await recordsOf(given);
    expect(line).toMatchObject(
      locale === 'fa' ? { text: 'تماس می‌گیریم.', language: 'fa' } : { text: 'We call.', language: 'en' },
    );
    expect(study).toMatchObject({ text: 'Ask me about studies', language: plain });
  });

  it('is one that the clinic offers, as in the pages that it shows', async () => {
    const given = await receiver({ clinic: { ...withBoxes, languages: ['es'] } });
    await given.post({ ...ANA, locale: 'en', 'consents[]': 'news' });
    const [line, news] = await recordsOf(given);
    expect(line).toMatchObject({ text: formMessages('es').consent(clinic.name), language: 'es' });
    expect(news).toMatchObject({ text: NEWS.es, language: 'es' });
  });
});

describe('a clinic’s own label of the button', () => {
  it.each(['en', 'es', 'fa'] as const)('is quoted by the consent that is stored, in %s', async (language) => {
    const own = { ...clinic, form: { submitLabel: { en: 'Ask', es: 'Pedir', fa: 'بپرس' } } };
    const given = await receiver({ clinic: own });
    await given.post({ ...ANA, locale: language, ...fieldsOf(own, language) });
    const [line] = await recordsOf(given);
    expect(line?.asShown).toBeUndefined();
    expect(line?.text).toContain(own.form.submitLabel[language]);
    expect(line?.text).not.toContain(formMessages(language).send);
  });
});

describe('the texts that the page showed', () => {
  it('are in a form that is posted without script', async () => {
    const given = await receiver({ clinic: withBoxes });
    const fields = fieldsOf(withBoxes, 'es');
    expect(fields).toMatchObject({
      'consentText.news': NEWS.es,
      'consentText.study': 'Ask me about studies',
    });
    given.current.clinic = { ...clinic, form: { consents: [{ id: 'news', text: 'Sell my data' }] } };
    await given.post({ ...ANA, ...fields, locale: 'es', 'consents[]': ['news', 'study'] });
    const [line, ...boxes] = await recordsOf(given);
    expect(line).toMatchObject({ text: fields.consentText, language: 'es' });
    expect(line).not.toHaveProperty('asShown');
    expect(boxes).toEqual([
      {
        id: 'news',
        text: NEWS.es,
        version: sha256(NEWS.es),
        language: 'es',
        agreedAt: '2026-11-24T18:00:00.000Z',
        asShown: 'page',
      },
      expect.objectContaining({ id: 'study', text: 'Ask me about studies', asShown: 'page' }),
    ]);
    expect(await given.stored()).toMatchObject([{ consents: '["news","study"]' }]);
  });

  it.each([
    ['in the request’s language', NEWS.es, 'es'],
    ['in another one', NEWS.en, 'en'],
    ['with other blanks', 'Text  me\r\nnews, “free” of charge ', 'en'],
  ])('are the clinic’s when it has them: %s', async (_how, shown, language) => {
    const given = await receiver({ clinic: withBoxes });
    await given.post({ ...ANA, locale: 'es', 'consents[]': 'news', 'consentText.news': shown });
    const [, news] = await recordsOf(given);
    const text = NEWS[language as 'es'];
    expect(news).toMatchObject({ text, language, version: sha256(text) });
    expect(news).not.toHaveProperty('asShown');
  });

  it('are those of our own line in any language', async () => {
    const given = await receiver();
    await given.post({ ...ANA, locale: 'en', consentText: formMessages('fa').consent(clinic.name) });
    expect(await recordsOf(given)).toEqual([expect.objectContaining({ id: null, language: 'fa' })]);
  });

  it('neither make a request invalid nor make it another one', async () => {
    const given = await receiver({ clinic: withBoxes });
    const idempotencyKey = '0b7e9c1a-4f58-4d2e-9a61-2f6c3e8d7b10';
    const form = { ...ANA, idempotencyKey, 'consents[]': ['news', 'gone', 'Bad Id'] };
    const first = { ...form, 'consentText.news': 'x'.repeat(2001), 'consentText.Bad Id': 'Sell' };
    expect((await given.post({ ...first, consentText: ' ' })).status).toBe(201);
    expect((await given.post({ ...form, consentText: 'Other words' })).status).toBe(201);
    expect(await given.stored()).toHaveLength(1);
    const records = await recordsOf(given);
    expect(records).toMatchObject([{ id: null }, { id: 'news', text: NEWS.en }]);
    expect(records.some(({ asShown }) => asShown)).toBe(false);
  });

  it.each([[7], [[]], ['x'], [null], [{ '': 7, news: {}, constructor: 1 }]])(
    'are passed over in JSON that is no such thing: %j',
    async (consentTexts) => {
      const given = await receiver({ clinic: withBoxes });
      const body = { ...ANA, callWindow: { when: 'any' }, consents: ['news', 'constructor'], consentTexts };
      const answer = await given.app.request('/consultations', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      });
      expect(answer.status).toBe(201);
      expect(await recordsOf(given)).toMatchObject([{ id: null }, { id: 'news', text: NEWS.en }]);
    },
  );

  it('differ from the clinic’s where staff and exports show them', async () => {
    const given = await receiver({ clinic: withBoxes });
    await given.post({ ...ANA, 'consents[]': ['news', 'study'], 'consentText.news': 'Old <b>news</b>' });
    const page = await callList(given);
    expect(page).toMatch(/Old &lt;b&gt;news[^]*?The page showed the patient older wording[^]*?Ask me about/);
    expect(page.match(/The page showed/g)).toHaveLength(1);
    expect(exportCsv((await given.stored()).map(toExported))).toContain('""asShown"":""page""');
  });

  it('are not known of requests that were stored before', () => {
    const old =
      '[{"id":"news","text":"News","version":"a","language":"en","agreedAt":"2026-11-24T18:00:00.000Z"}]';
    expect(parseConsentRecords(old)).toEqual(JSON.parse(old));
    expect(parseConsentRecords('[]')).toEqual([]);
  });
});

/** The hidden fields with the texts that the clinic's form shows. */
function fieldsOf(shownClinic: Clinic, language: Language): Record<string, string> {
  const form = renderForm(
    {
      clinic: shownClinic,
      messages: formMessages(language),
      action: '/consultations',
      values: {},
      consents: [],
      issues: [],
      honeypot: 'hp_1',
      now: TUESDAY_10AM,
      level: 1,
      hidden: {},
    },
    [],
  );
  const inputs = form.matchAll(/<input type="hidden" name="(consentText[^"]*)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]));
}

async function callList(given: Receiver): Promise<string> {
  const Cookie = await signIn(given);
  return (await given.app.request('/staff', { headers: { Cookie } })).text();
}
