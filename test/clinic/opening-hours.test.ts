import { describe, expect, it } from 'vitest';
import { openIntervals } from '../../src/clinic/opening-hours.ts';
import type { Clinic } from '../../src/clinic/schema.ts';

const clinic: Clinic = {
  contract: 1,
  name: 'Harbor Lane',
  phone: '+1 555 555 0100',
  timeZone: 'America/Los_Angeles',
  hours: {
    tuesday: [
      ['09:00', '13:00'],
      ['14:00', '18:00'],
    ],
    thursday: [['09:00', '12:00']],
    sunday: [['01:00', '04:00']],
  },
  closures: [{ from: '2026-11-26', to: '2026-11-27' }],
};
const open = (date: string) =>
  openIntervals(clinic, date).map(({ start, end }) =>
    [start, end].map((instant) => new Date(instant).toISOString().slice(0, 16)),
  );

describe('openIntervals', () => {
  it("gives a day's hours in the clinic's zone, with its lunch gap", () => {
    expect(open('2026-11-24')).toEqual([
      ['2026-11-24T17:00', '2026-11-24T21:00'],
      ['2026-11-24T22:00', '2026-11-25T02:00'],
    ]);
  });

  it('is empty on a day without hours', () => {
    expect(open('2026-11-25')).toEqual([]);
  });

  it('is empty on the first and the last day of a closure, and not the week before', () => {
    expect(open('2026-11-26')).toEqual([]);
    expect(openIntervals({ ...clinic, hours: { friday: [['09:00', '12:00']] } }, '2026-11-27')).toEqual([]);
    expect(open('2026-11-19')).toHaveLength(1);
  });

  it('is an hour shorter where the clock skips one, and an hour longer where it comes twice', () => {
    expect(open('2026-03-08')).toEqual([['2026-03-08T09:00', '2026-03-08T11:00']]);
    expect(open('2026-11-01')).toEqual([['2026-11-01T08:00', '2026-11-01T12:00']]);
  });
});
