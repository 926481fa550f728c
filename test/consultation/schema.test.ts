import { describe, expect, it } from 'vitest';
import { validateConsultation } from './validate-consultation.ts';
import { consultationSchema } from '../../src/consultation/schema.ts';
import { z } from '../../src/json/schema/zod.ts';
import { clinic, daily } from './clinic.ts';
import { emailRequest, request } from './request.ts';

// A clinic whose own rules refuse none of the windows below, so that only the answers themselves are judged.
const NOW = Date.parse('2026-11-23T00:00:00Z');
const LENIENT = clinic({
  timeZone: 'UTC',
  hours: daily(['00:00', '23:59']),
  form: { message: true, daysAhead: 60 },
});

const WINDOW = { date: '2026-11-24', from: '09:00', to: '12:00', timeZone: 'UTC' };
const ODD = [undefined, null, '', ' \u00a0\t', 'x', ' x ', 7, true, [], ['x'], {}];

const GOOD: unknown[] = [
  request(),
  request({ contactBy: 'text' }),
  emailRequest(),
  emailRequest({ phone: 7, callWindow: 'whenever' }),
  request({ email: {} }),
  request({ extra: { anything: 1 } }),
  request({ name: ` ${'a'.repeat(200)} ` }),
  request({ phone: ' \u202a(۵۵۵) ۵۵۵-۰۱۴۷ ext ۱۲\u202c ' }),
  request({ callWindow: WINDOW }),
  request({ callWindow: { ...WINDOW, note: 'please' } }),
  request({ callWindow: { when: 'any', date: 'never' } }),
  request({ callWindow: { ...WINDOW, when: 'later' } }),
  request({ message: '👨‍👩‍👧‍👦'.repeat(500) }),
  request({ message: null, service: '', partner: ' ', page: null, locale: '', idempotencyKey: '' }),
  request({ idempotencyKey: ' 0B7E9C1A-4F58-1D2E-CA61-2F6C3E8D7B10 ' }),
  request({ idempotencyKey: '01890a5d-ac96-774b-bcce-b302099a8057' }),
  request({ service: 'lower-back', partner: 'gym', locale: 'fa-IR', page: 'https://gym.example/back' }),
  request({ campaign: 'newsletter/email/autumn', referrer: 'https://search.example' }),
  request({ campaign: 'ana@example.com', referrer: 'nobody' }),
  request({ consents: null }),
  request({ answers: { 'first-visit': 'yes', languages: ['en', 'fa'], notes: null, other: '' } }),
  request({ consentTexts: { '': 'We call you.', news: 'Text me news' } }),
  request({ consents: ['', 'news', 'news'] }),
  emailRequest({ email: ` ${'a'.repeat(242)}@example.com ` }),
];

const BAD: unknown[] = [
  null,
  [],
  'text',
  {},
  request({ contactBy: 'fax' }),
  request({ contactBy: ' phone' }),
  request({ phone: undefined }),
  request({ phone: '\u200e' }),
  request({ phone: '55 014' }),
  request({ name: 'a'.repeat(201) }),
  emailRequest({ email: undefined }),
  emailRequest({ email: 'ana@example' }),
  emailRequest({ email: `${'a'.repeat(243)}@example.com` }),
  request({ callWindow: 'any' }),
  request({ callWindow: { ...WINDOW, date: '2026-02-30' } }),
  request({ callWindow: { ...WINDOW, from: '12:00' } }),
  request({ callWindow: { ...WINDOW, from: '9:00' } }),
  request({ callWindow: { ...WINDOW, to: '24:00' } }),
  request({ callWindow: { ...WINDOW, timeZone: 'Mars/Olympus' } }),
  request({ message: '👨‍👩‍👧‍👦'.repeat(501) }),
  request({ service: 'Lower Back' }),
  request({ page: 'java\nscript:alert(1)' }),
  request({ partner: 'a b' }),
  request({ idempotencyKey: '42' }),
  request({ consents: 'news' }),
  request({ answers: { 'A B': 'x' } }),
  request({ answers: { q: 7 } }),
  request({ answers: { q: ['x'.repeat(41)] } }),
  request({ answers: { q: 'x'.repeat(10_001) } }),
  request({ answers: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [i, 'x'])) }),
  request({ consents: ['a'.repeat(101)] }),
];

function both(input: unknown): { check: boolean; schema: boolean } {
  return {
    check: validateConsultation(input, LENIENT, NOW).ok,
    schema: consultationSchema.safeParse(input).success,
  };
}

describe('the schema for authors of clients', () => {
  it.each(GOOD.map((input) => [input]))('takes what the receiver takes: %j', (input) => {
    expect(both(input)).toEqual({ check: true, schema: true });
  });

  it.each(BAD.map((input) => [input]))('refuses what the receiver refuses: %j', (input) => {
    expect(both(input)).toEqual({ check: false, schema: false });
  });

  it.each([
    'name',
    'contactBy',
    'phone',
    'email',
    'callWindow',
    'message',
    'service',
    'locale',
    'partner',
    'page',
    'campaign',
    'referrer',
    'idempotencyKey',
    'consents',
    'answers',
    'consentTexts',
  ])('validates odd values of a field as the receiver does: %s', (field) => {
    for (const value of ODD) {
      for (const make of [request, emailRequest]) {
        const input = make({ [field]: value });
        const { check, schema } = both(input);
        expect(schema, JSON.stringify(input)).toBe(check);
      }
    }
  });

  it('describes how a client sends the text beside each consent', () => {
    const { oneOf, anyOf } = z.toJSONSchema(consultationSchema, { io: 'input' });
    const shapes = (oneOf ?? anyOf) as { properties: Record<string, { description?: string }> }[];
    for (const { properties } of shapes) expect(properties.consentTexts?.description).toContain('""');
  });
});
