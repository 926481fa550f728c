import { describe, expect, it } from 'vitest';
import type { Clinic } from '../../src/clinic/schema.ts';
import { ANY_TIME } from '../../src/consultation/call-window/call-window.ts';
import { answeringWindow } from '../../src/consultation/call-window/calling-hours.ts';
import { formMessages } from '../../src/i18n/all-languages.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { nextStep, type Stored } from '../../src/templates/form/next-step.ts';
import { clinic } from '../consultation/clinic.ts';

const LA = 'America/Los_Angeles';
const hours: Clinic['hours'] = {
  monday: [
    ['09:00', '13:00'],
    ['14:00', '18:00'],
  ],
  tuesday: [['09:00', '13:00']],
};
/** A Monday in Los Angeles, eight hours behind UTC. */
const at = (time: string) => Date.parse(`2026-11-30T${time}:00-08:00`);

interface Given extends Partial<Stored> {
  language?: Language;
  rules?: Partial<Clinic>;
}

function step(time: string, { language = 'en', rules = {}, ...stored }: Given = {}) {
  const now = at(time);
  const ours = clinic({ hours, form: {}, ...rules });
  const { sentence, zone } = nextStep(ours, formMessages(language), {
    callWindow: ANY_TIME,
    contactBy: 'phone',
    contact: '(202) 555-0147',
    timeZone: LA,
    next: () => answeringWindow(ours, now, stored.timeZone ?? LA),
    now,
    ...stored,
  });
  return { sentence: readable(sentence), zone: zone && readable(zone) };
}

const readable = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ');
const AFTERNOON = { date: '2026-12-01', from: '09:00', to: '12:00', timeZone: LA };

describe('the next step after a request', () => {
  it('comes today, before closing, while the clinic is open', () => {
    expect(step('10:00').sentence).toBe('We’ll call (202) 555-0147 today before 1 p.m.');
    expect(step('15:00').sentence).toBe('We’ll call (202) 555-0147 today before 6 p.m.');
  });

  it('comes when the clinic opens next while it is closed', () => {
    const opening = 'We’ll call (202) 555-0147 when we open next:';
    expect(step('07:00').sentence).toBe(`${opening} today, Monday, November 30, 9 a.m.`);
    expect(step('20:00').sentence).toBe(`${opening} tomorrow, Tuesday, December 1, 9 a.m.`);
    expect(step('20:00', { rules: { hours: { friday: [['12:00', '18:00']] } } }).sentence).toBe(
      `${opening} Friday, December 4, noon.`,
    );
  });

  it('does not come before a closing that is nearer than the notice that the clinic wants', () => {
    expect(step('12:30').sentence).toMatch(/when we open next: today, Monday, November 30, 2 p\.m\.$/);
    expect(step('12:30', { rules: { form: { leadMinutes: 15 } } }).sentence).toMatch(
      /today before 1 p\.m\.$/,
    );
  });

  it('comes in the window that the patient chose', () => {
    expect(step('10:00', { callWindow: AFTERNOON }).sentence).toBe(
      'We’ll call (202) 555-0147 tomorrow, Tuesday, December 1, between 9 a.m. and noon.',
    );
    const later = { ...AFTERNOON, date: '2026-12-08' };
    expect(step('10:00', { callWindow: later }).sentence).toBe(
      'We’ll call (202) 555-0147 on Tuesday, December 8, between 9 a.m. and noon.',
    );
  });

  it('is a text message or an email where the patient wants one', () => {
    expect(step('10:00', { contactBy: 'text' }).sentence).toBe(
      'We’ll text (202) 555-0147 today before 1 p.m.',
    );
    expect(step('20:00', { contactBy: 'email', contact: 'ana@example.com' }).sentence).toBe(
      'We’ll email ana@example.com when we open next: tomorrow, Tuesday, December 1, 9 a.m.',
    );
  });

  it('names no time where none is known', () => {
    expect(step('10:00', { rules: { hours: {} } })).toEqual({
      sentence: 'We’ll call (202) 555-0147 when we open next.',
      zone: undefined,
    });
  });

  it('is on the patient’s clock, and says so where the clinic’s shows another time', () => {
    expect(step('10:00').zone).toBeUndefined();
    expect(step('10:00', { timeZone: 'America/New_York' })).toEqual({
      sentence: 'We’ll call (202) 555-0147 today before 4 p.m.',
      zone: 'Times are in your time zone (Eastern Time). The clinic uses Pacific Time.',
    });
  });

  it('says whose time it is where the patient’s clock is not known', () => {
    expect(step('10:00', { timeZone: undefined, next: () => AFTERNOON }).zone).toBe(
      'Times are in Pacific Time.',
    );
  });

  it('is said in Spanish', () => {
    const given = { language: 'es' } as const;
    expect(step('10:00', given).sentence).toBe(
      'Le llamaremos al (202) 555-0147 hoy antes de cerrar (1 p. m.).',
    );
    expect(step('20:00', given).sentence).toBe(
      'Le llamaremos al (202) 555-0147 cuando volvamos a abrir: mañana, martes 1 de diciembre, 9 a. m.',
    );
    expect(step('10:00', { ...given, callWindow: AFTERNOON, contactBy: 'text' }).sentence).toBe(
      'Le enviaremos un mensaje de texto al (202) 555-0147 mañana, martes 1 de diciembre, de 9 a. m. a 12 del mediodía.',
    );
  });

  it('is said in Persian', () => {
    const given = { language: 'fa' } as const;
    expect(step('10:00', given).sentence).toBe(
      'امروز پیش از ساعت ۱ بعدازظهر با شمارهٔ (202) 555-0147 تماس می‌گیریم.',
    );
    expect(step('20:00', { ...given, contactBy: 'email', contact: 'ana@example.com' }).sentence).toBe(
      'در نخستین ساعت کاری بعدی (فردا، سه‌شنبه ۱ دسامبر، ساعت ۹ صبح) به نشانی ana@example.com ایمیل می‌فرستیم.',
    );
  });
});
