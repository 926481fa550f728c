import { describe, expect, it } from 'vitest';
import { isTimeZone, wallTime } from '../../src/clinic/zoned-time.ts';
import { addDays, instantOf } from '../../src/clinic/instant.ts';

const LA = 'America/Los_Angeles';
const iso = (date: string, time: string, zone: string) => new Date(instantOf(date, time, zone)).toISOString();

describe('instantOf', () => {
  it.each([
    ['in winter', '2026-11-24', '09:00', LA, '2026-11-24T17:00:00.000Z'],
    ['in summer', '2026-07-24', '09:00', LA, '2026-07-24T16:00:00.000Z'],
    ['on the day that summer time begins, before', '2026-03-08', '01:59', LA, '2026-03-08T09:59:00.000Z'],
    ['on the day that summer time begins, after', '2026-03-08', '03:00', LA, '2026-03-08T10:00:00.000Z'],
    ['that is skipped, counted on from before', '2026-03-08', '02:30', LA, '2026-03-08T10:30:00.000Z'],
    ['that comes twice, the first', '2026-11-01', '01:30', LA, '2026-11-01T08:30:00.000Z'],
    ['after the hour that comes twice', '2026-11-01', '02:00', LA, '2026-11-01T10:00:00.000Z'],
    ['in a zone of half an hour', '2026-11-24', '09:00', 'Asia/Tehran', '2026-11-24T05:30:00.000Z'],
    ['in a zone of three quarters', '2026-11-24', '09:00', 'Asia/Kathmandu', '2026-11-24T03:15:00.000Z'],
    [
      'where summer time is half an hour',
      '2026-12-24',
      '09:00',
      'Australia/Lord_Howe',
      '2026-12-23T22:00:00.000Z',
    ],
    ['far east of the date line', '2026-11-24', '00:00', 'Pacific/Kiritimati', '2026-11-23T10:00:00.000Z'],
  ])('knows a time %s', (_what, date, time, zone, expected) => {
    expect(iso(date, time, zone)).toBe(expected);
  });

  it.each([
    LA,
    'Asia/Tehran',
    'Australia/Lord_Howe',
    'Europe/Berlin',
    'Africa/Casablanca',
    'America/St_Johns',
  ])(
    'undoes wallTime at every half hour of the months in which clocks change in %s, save for those that come twice',
    (zone) => {
      const seen = new Set<string>();
      for (const [from, to] of [
        ['2026-02-10', '2026-04-10'],
        ['2026-10-20', '2026-11-10'],
      ] as const) {
        for (let instant = Date.parse(from); instant < Date.parse(to); instant += 1_800_000) {
          const { date, time } = wallTime(instant, zone);
          if (seen.has(date + time)) continue;
          seen.add(date + time);
          if (instantOf(date, time, zone) !== instant) expect.fail(`${date} ${time}`);
        }
      }
    },
  );
});

describe('wallTime', () => {
  it('writes midnight as 00:00 of the new day', () => {
    expect(wallTime(Date.parse('2026-11-24T08:00:00Z'), LA)).toEqual({ date: '2026-11-24', time: '00:00' });
  });
});

describe('isTimeZone', () => {
  it('knows the names of the IANA list and no others', () => {
    expect([LA, 'UTC', 'Asia/Tehran'].every(isTimeZone)).toBe(true);
    expect(['', 'Mars/Base', 'Los Angeles'].some(isTimeZone)).toBe(false);
  });
});

describe('addDays', () => {
  it('crosses months, leap days and changes of the clock', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-08', 1)).toBe('2026-03-09');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});
