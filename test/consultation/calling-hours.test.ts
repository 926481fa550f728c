import { describe, expect, it } from 'vitest';
import { answeringWindow, callingHours } from '../../src/consultation/call-window/calling-hours.ts';
import type { Clinic } from '../../src/clinic/schema.ts';
import { clinic, daily } from './clinic.ts';

const LOS_ANGELES = 'America/Los_Angeles';

/** The calling hours for "any time", as `2026-11-16T17:00Z to 21:00Z`. */
function hours(now: string, timeZone = LOS_ANGELES, rules = clinic()): string | undefined {
  const found = callingHours(rules, Date.parse(now), timeZone);
  if (!found) return undefined;
  const [start, end] = [found.start, found.end].map((instant) => new Date(instant).toISOString());
  return `${start!.slice(0, 16)}Z to ${end!.slice(11, 16)}Z`;
}

describe('the hours of a call at any time', () => {
  it('are those of the current opening, to its last minute, and then of the next', () => {
    const morning = '2026-11-16T17:00Z to 21:00Z';
    expect(hours('2026-11-16T16:59:59Z')).toBe(morning);
    expect(hours('2026-11-16T17:00:00Z')).toBe(morning);
    expect(hours('2026-11-16T20:59:59Z')).toBe(morning);
    expect(hours('2026-11-16T21:00:00Z')).toBe('2026-11-16T22:00Z to 02:00Z');
    expect(hours('2026-11-17T02:00:00Z')).toBe('2026-11-17T17:00Z to 21:00Z');
  });

  it('wait for no lead time, and are not cut into parts', () => {
    const rules = clinic({ hours: daily(['09:00', '18:00']), form: { leadMinutes: 2880, daysAhead: 1 } });
    expect(hours('2026-11-16T18:10:00Z', LOS_ANGELES, rules)).toBe('2026-11-16T17:00Z to 02:00Z');
  });

  it('are not on a closure, nor on days without opening hours', () => {
    const closed = clinic({ closures: [{ from: '2026-11-16', to: '2026-11-20' }] });
    expect(hours('2026-11-16T18:00:00Z', LOS_ANGELES, closed)).toBe('2026-11-23T17:00Z to 21:00Z');
  });

  it('are none where the clinic opens in two weeks at the earliest', () => {
    expect(hours('2026-11-16T18:00:00Z', LOS_ANGELES, clinic({ hours: {} }))).toBeUndefined();
  });

  it('are only while it is daytime where the patient is', () => {
    // 6pm in Los Angeles is 9pm in New York and 3am in London, and 9am is 7am in Honolulu.
    expect(hours('2026-11-16T22:30:00Z', 'America/New_York')).toBe('2026-11-16T22:00Z to 02:00Z');
    expect(hours('2026-11-16T18:00:00Z', 'Europe/London')).toBe('2026-11-16T17:00Z to 21:00Z');
    expect(hours('2026-11-16T21:00:00Z', 'Europe/London')).toBe('2026-11-17T17:00Z to 21:00Z');
    expect(hours('2026-11-16T17:00:00Z', 'Pacific/Honolulu')).toBe('2026-11-16T18:00Z to 21:00Z');
    // Afternoons of the clinic are the next morning in Tokyo.
    expect(hours('2026-11-16T18:00:00Z', 'Asia/Tokyo')).toBe('2026-11-16T23:00Z to 02:00Z');
  });

  it('are never before 8am or from 9pm, even when the clinic is open', () => {
    const long = clinic({ hours: daily(['05:00', '23:00']) });
    expect(hours('2026-11-16T13:00:00Z', LOS_ANGELES, long)).toBe('2026-11-16T16:00Z to 05:00Z');
    expect(hours('2026-11-17T05:00:00Z', LOS_ANGELES, long)).toBe('2026-11-17T16:00Z to 05:00Z');
  });

  it('are only those between which the clinic itself calls', () => {
    const form = { callsBetween: ['10:30', '17:00'] } as Clinic['form'];
    const shy = clinic({ hours: daily(['09:00', '18:00']), form });
    expect(hours('2026-11-16T13:00:00Z', LOS_ANGELES, shy)).toBe('2026-11-16T18:30Z to 01:00Z');
    expect(hours('2026-11-17T01:00:00Z', LOS_ANGELES, shy)).toBe('2026-11-17T18:30Z to 01:00Z');
    expect(hours('2026-11-16T13:00:00Z', 'America/New_York', shy)).toBe('2026-11-16T17:00Z to 22:00Z');
  });

  it('are those of the day between two others where a day of 25 hours meets three days of the patient', () => {
    // On 5 April 2026 the clocks of Adelaide go back, half an hour ahead of Brisbane before and half behind after.
    const adelaide = clinic({ timeZone: 'Australia/Adelaide', hours: { sunday: [['00:00', '23:59']] } });
    expect(hours('2026-04-04T13:30:00Z', 'Australia/Brisbane', adelaide)).toBe('2026-04-04T22:00Z to 11:00Z');
  });

  it('are both halves of an opening around the patient’s night', () => {
    const long = clinic({ hours: daily(['00:00', '23:59']) });
    // Midnight in Los Angeles is 5pm in Tokyo, 8am there is 3pm of the day before.
    expect(hours('2026-11-16T08:30:00Z', 'Asia/Tokyo', long)).toBe('2026-11-16T08:00Z to 12:00Z');
    expect(hours('2026-11-16T12:00:00Z', 'Asia/Tokyo', long)).toBe('2026-11-16T23:00Z to 07:59Z');
  });

  it('are given in the patient’s time zone', () => {
    expect(answeringWindow(clinic(), Date.parse('2026-11-16T18:00:00Z'), 'America/New_York')).toEqual({
      date: '2026-11-16',
      from: '12:00',
      to: '16:00',
      timeZone: 'America/New_York',
    });
  });
});
