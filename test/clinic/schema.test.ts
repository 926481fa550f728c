import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clinicSchema } from '../../src/clinic/schema.ts';
import { inLanguage, languageOfText } from '../../src/clinic/localized-text.ts';
import { parse } from '../../src/json/schema/parse.ts';
import { formatPath } from '../../src/json/issue.ts';

const clinic = { contract: 1, name: 'A', phone: '555 555 0100', timeZone: 'UTC', hours: {} };

describe('clinicSchema', () => {
  it('accepts a clinic with nothing but the required keys', () => {
    expect(parse(clinicSchema, clinic).ok).toBe(true);
  });

  it.each([
    ['hours.monday', { hours: { monday: [['14:00', '13:00']] } }],
    [
      'hours.monday',
      {
        hours: {
          monday: [
            ['09:00', '13:00'],
            ['12:00', '18:00'],
          ],
        },
      },
    ],
    ['hours.monday[0][0]', { hours: { monday: [['9:00', '13:00']] } }],
    ['closures[0]', { closures: [{ from: '2026-12-02', to: '2026-12-01' }] }],
    ['closures[0].from', { closures: [{ from: '2026-02-30', to: '2026-03-01' }] }],
    ['timeZone', { timeZone: 'Mars/Base' }],
    ['url', { url: 'javascript:alert(1)' }],
    ['address.country', { address: { street: 'a', city: 'b', country: 'usa' } }],
    ['form.daysAhead', { form: { daysAhead: 0 } }],
    ['form.fields[0]', { form: { fields: ['age'] } }],
    ['name', { name: '  ' }],
    ['languages', { languages: [] }],
    [
      'form.consents',
      {
        form: {
          consents: [
            { id: 'news', text: 'By text' },
            { id: 'study', text: 'Studies' },
            { id: 'news', text: 'By email' },
          ],
        },
      },
    ],
  ])('refuses an invalid value at %s', (place, change) => {
    const parsed = parse(clinicSchema, { ...clinic, ...change });
    expect(!parsed.ok && parsed.issues.map(({ path }) => formatPath(path))).toContain(place);
  });
});

describe('a text for each language', () => {
  it.each([[{}], [{ english: 'Hello' }], [{ EN: 'Hello' }], [{ en: 'Hello', '': 'Hola' }]])(
    'is none with no language, or with a name that is no language tag: %j',
    (offerDisclosure) => {
      expect(parse(clinicSchema, { ...clinic, offerDisclosure }).ok).toBe(false);
    },
  );

  it('may be in any language there is', () => {
    const offerDisclosure = { en: 'Free', 'es-MX': 'Gratis', yue: '免費' };
    expect(parse(clinicSchema, { ...clinic, offerDisclosure })).toMatchObject({ ok: true, warnings: [] });
  });
});

const text = { fa: 'سلام', en: 'Hello', es: 'Hola' };

describe('inLanguage', () => {
  it.each([
    ['es', 'Hola'],
    ['es-MX', 'Hola'],
    ['de', 'Hello'],
  ])('gives for %s: %s', (language, expected) => expect(inLanguage(text, language)).toBe(expected));

  it('gives the text for another region rather than English', () => {
    const mexican = { en: 'Hello', 'es-MX': 'Hola' };
    expect(inLanguage(mexican, 'es')).toBe('Hola');
    expect(inLanguage(mexican, 'es-US')).toBe('Hola');
    expect(languageOfText(mexican, 'es')).toBe('es-MX');
  });

  it('gives one text for all languages, the first one, or none', () => {
    expect(inLanguage('Hello', 'fa')).toBe('Hello');
    expect(inLanguage({ fa: 'سلام' }, 'de')).toBe('سلام');
    expect(inLanguage(undefined, 'en')).toBeUndefined();
  });
});

describe('languageOfText', () => {
  it.each([
    ['es', 'es'],
    ['es-MX', 'es'],
    ['de', 'en'],
  ])('finds the language of the text for %s: %s', (language, expected) =>
    expect(languageOfText(text, language)).toBe(expected),
  );

  it('takes one text for all languages to be in the clinic’s first language, and finds none where it lists none', () => {
    expect(languageOfText('Hola', 'fa', ['es-US', 'en'])).toBe('es-US');
    expect(languageOfText('Hola', 'fa')).toBeNull();
  });

  it('finds the first language of the text where none fits', () => {
    expect(languageOfText({ fa: 'سلام', fr: 'Salut' }, 'de')).toBe('fa');
  });
});

describe('the demo’s form', () => {
  it('asks for news and for telling a partner in two boxes, each in every language of the clinic', () => {
    const parsed = parse(
      clinicSchema,
      JSON.parse(readFileSync(new URL('../../demo/clinic/clinic.json', import.meta.url), 'utf8')),
    );
    const { languages, form } = parsed.ok ? parsed.value : { languages: [], form: undefined };
    expect(languages).toEqual(['en', 'es', 'fa']);
    expect(form?.consents?.map(({ id }) => id)).toEqual(['news-by-text', 'tell-the-partner']);
    for (const { text } of form?.consents ?? []) expect(Object.keys(text)).toEqual(languages);
  });
});
