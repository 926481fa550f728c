import { describe, expect, it } from 'vitest';
import { decodeFields, encodeFields } from '../../src/consultation/form-data.ts';
import { request } from './request.ts';

const WINDOW = { date: '2026-11-24', from: '09:00', to: '12:00', timeZone: 'America/Los_Angeles' };

const FULL = request({
  name: 'مریم & Söhne = 100% + 👩🏽‍⚕️',
  email: 'ana+clinic@example.com',
  callWindow: WINDOW,
  service: 'lower-back',
  message: 'First line\r\nsecond; third?',
  locale: 'fa',
  partner: 'gym',
  page: 'https://gym.example/back',
  campaign: 'newsletter/email/autumn',
  referrer: 'https://search.example',
  consents: ['news-by-text', 'news-by-email'],
});

/** What a form element collects; the same fields as `URLSearchParams`, in the other container. */
function formData(fields: Iterable<[string, string]>): URLSearchParams {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data as unknown as URLSearchParams;
}

describe('the fields of a form', () => {
  it('survive encoding and decoding, also in a body and in a FormData', () => {
    const fields = encodeFields(FULL);
    expect(decodeFields(fields)).toEqual(FULL);
    expect(decodeFields(new URLSearchParams(fields.toString()))).toEqual(FULL);
    expect(decodeFields(formData(fields))).toEqual(FULL);
  });

  it('contain an invalid call window as its text', () => {
    const fields = new URLSearchParams({ callWindow: 'choose' });
    expect(encodeFields(decodeFields(fields)).toString()).toBe('callWindow=choose');
  });

  it('contain a call window as one field, and each consent as one', () => {
    const fields = encodeFields(FULL);
    expect(fields.getAll('callWindow')).toEqual(['2026-11-24T09:00/12:00[America/Los_Angeles]']);
    expect(fields.getAll('consents[]')).toEqual(['news-by-text', 'news-by-email']);
    expect(encodeFields(request()).get('callWindow')).toBe('any');
  });

  it('leave out values that are empty, absent or no text', () => {
    const fields = encodeFields({
      name: 'Ana',
      phone: '',
      email: undefined,
      message: null,
      service: 7,
    });
    expect([...fields]).toEqual([['name', 'Ana']]);
    expect(decodeFields(new URLSearchParams('name=Ana&phone=&email='))).toEqual({
      name: 'Ana',
      consents: [],
    });
  });

  it('leave out keys that are not in the contract', () => {
    const fields = new URLSearchParams('name=Ana&isAdmin=1&__proto__=x&constructor=y');
    expect(Object.entries(decodeFields(fields))).toEqual([
      ['name', 'Ana'],
      ['consents', []],
    ]);
    expect([...encodeFields({ name: 'Ana', isAdmin: '1' } as object)]).toEqual([['name', 'Ana']]);
  });

  it('accept consents under either name', () => {
    const consents = (text: string) => decodeFields(new URLSearchParams(text)).consents;
    expect(consents('consents[]=a&consents[]=b')).toEqual(['a', 'b']);
    expect(consents('consents%5B%5D=a')).toEqual(['a']);
    expect(consents('consents=a&consents=b')).toEqual(['a', 'b']);
    expect(consents('consents[]=a&consents=b')).toEqual(['a', 'b']);
    expect(consents('')).toEqual([]);
  });

  it('keep an invalid call window as its text, for the form that is shown again', () => {
    expect(decodeFields(new URLSearchParams('callWindow=tomorrow')).callWindow).toBe('tomorrow');
  });

  it('use the first of several answers to one question', () => {
    expect(decodeFields(new URLSearchParams('name=Ana&name=Bo')).name).toBe('Ana');
  });
});

describe('a certain day and time in a form', () => {
  const time = '2026-12-01T12:00/16:00[America/Los_Angeles]';
  const decoded = (fields: Record<string, string>) => decodeFields(new URLSearchParams(fields)).callWindow;

  it('is the window of the chosen day, not one of another day that is hidden', () => {
    const times = { 'callTime-2026-12-01': time, 'callTime-2026-12-02': time.replace('01T', '02T') };
    expect(decoded({ callWindow: 'choose', callDay: '2026-12-01', ...times })).toEqual({
      date: '2026-12-01',
      from: '12:00',
      to: '16:00',
      timeZone: 'America/Los_Angeles',
    });
    expect(decoded({ callWindow: 'any', callDay: '2026-12-01', ...times })).toEqual({ when: 'any' });
  });

  it('is no window yet where only the day is chosen, and left to the next page where no days are offered', () => {
    expect(decoded({ callWindow: 'choose', callDay: '2026-12-01' })).toBe('2026-12-01');
    expect(decoded({ callWindow: 'choose' })).toBe('choose');
    expect(decoded({ callWindow: 'choose', callDay: '' })).toBe(undefined);
  });
});
