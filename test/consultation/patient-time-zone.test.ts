import { describe, expect, it } from 'vitest';
import { patientTimeZone } from '../../src/consultation/call-window/patient-time-zone.ts';
import { validateCallWindow } from '../../src/consultation/call-window/validate-call-window.ts';
import { clinic, daily } from './clinic.ts';

/** What browsers say that hide the zone, or run where nobody has set it. */
const PLACEHOLDERS = [
  'Atlantic/Reykjavik',
  'Iceland',
  'UTC',
  'utc',
  'Etc/UTC',
  'Etc/GMT',
  'Etc/GMT+8',
  'Etc/Greenwich',
  'GMT',
  'GMT0',
  'GMT+0',
  'GMT-0',
  'Greenwich',
  'UCT',
  'Universal',
  'Zulu',
];

describe('the patient’s time zone', () => {
  it.each(['America/New_York', 'Asia/Kathmandu', 'Africa/Abidjan', 'Europe/London', 'US/Pacific'])(
    'is the one that the browser states: %s',
    (zone) => expect(patientTimeZone(zone, clinic())).toBe(zone),
  );

  it.each(PLACEHOLDERS)('is unknown where the browser states %s', (zone) =>
    expect(patientTimeZone(zone, clinic())).toBeUndefined(),
  );

  it.each([undefined, null, '', 'Etc/Unknown', 'Mars/Olympus'])(
    'is unknown where it states no zone: %s',
    (zone) => expect(patientTimeZone(zone, clinic())).toBeUndefined(),
  );

  it('is the clinic’s own, also where the clinic is in Iceland', () => {
    for (const zone of ['Atlantic/Reykjavik', 'UTC', 'Etc/GMT+8'])
      expect(patientTimeZone(zone, clinic({ timeZone: zone }))).toBe(zone);
    expect(patientTimeZone('UTC', clinic({ timeZone: 'Atlantic/Reykjavik' }))).toBeUndefined();
  });
});

describe('a call window in the zone of a browser that hides the patient’s', () => {
  const now = Date.parse('2026-11-16T12:00:00Z');
  const long = clinic({ hours: daily(['05:00', '23:00']) });
  const issue = (from: string, to: string, timeZone: string) =>
    validateCallWindow(long, { date: '2026-11-17', from, to, timeZone }, now);

  it.each(['Atlantic/Reykjavik', 'UTC', 'Etc/GMT'])(
    'is taken for daytime by the clinic’s clock: %s',
    (zone) => {
      // 3pm there is 7am in Los Angeles, and 11pm is 3pm.
      expect(issue('15:00', '17:00', zone)).toBe('quiet-hours');
      expect(issue('16:00', '23:59', zone)).toBeUndefined();
      // 4am is 8pm of the day before.
      expect(issue('04:00', '05:00', zone)).toBeUndefined();
      expect(issue('04:00', '05:01', zone)).toBe('quiet-hours');
    },
  );

  it('is taken by the patient’s own clock where the clinic is in Iceland', () => {
    const there = clinic({ timeZone: 'Atlantic/Reykjavik', hours: daily(['05:00', '23:00']) });
    const at = (from: string, to: string) =>
      validateCallWindow(there, { date: '2026-11-17', from, to, timeZone: 'Atlantic/Reykjavik' }, now);
    expect(at('08:00', '21:00')).toBeUndefined();
    expect(at('07:00', '09:00')).toBe('quiet-hours');
    expect(at('20:00', '21:30')).toBe('quiet-hours');
  });
});
