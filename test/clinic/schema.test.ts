import { describe, expect, it } from 'vitest';
import { clinicSchema } from '../../src/clinic/schema.ts';
import { inLanguage } from '../../src/clinic/localized-text.ts';
import { parse } from '../../src/document/parse.ts';
import { formatPath } from '../../src/document/problem.ts';

const clinic = { contract: 1, name: 'A', phone: '555 555 0100', timeZone: 'UTC', hours: {} };

describe('clinicSchema', () => {
  it('takes a clinic with nothing but what it must have', () => {
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
  ])('refuses what is wrong at %s', (place, change) => {
    const parsed = parse(clinicSchema, { ...clinic, ...change });
    expect(!parsed.ok && parsed.problems.map(({ path }) => formatPath(path))).toContain(place);
  });
});

describe('inLanguage', () => {
  const text = { fa: 'سلام', en: 'Hello', es: 'Hola' };
  it.each([
    ['es', 'Hola'],
    ['es-MX', 'Hola'],
    ['de', 'Hello'],
  ])('gives for %s: %s', (language, expected) => expect(inLanguage(text, language)).toBe(expected));

  it('gives one text for all languages, the first there is, or none', () => {
    expect(inLanguage('Hello', 'fa')).toBe('Hello');
    expect(inLanguage({ fa: 'سلام' }, 'de')).toBe('سلام');
    expect(inLanguage(undefined, 'en')).toBeUndefined();
  });
});
