import { describe, expect, it } from 'vitest';
import type { Clinic } from '../../src/clinic/schema.ts';
import { encodeCallWindow, type TimedWindow } from '../../src/consultation/call-window/call-window.ts';
import { windowInterval } from '../../src/consultation/call-window/window-interval.ts';
import { validateCallWindow } from '../../src/consultation/call-window/validate-call-window.ts';
import { offerCallWindows } from '../../src/consultation/call-window/offer-call-windows.ts';
import { clinic, daily } from './clinic.ts';

const LOS_ANGELES = 'America/Los_Angeles';

/** The offered windows, as `2026-11-24 09:00-13:00`. */
function offered(clinic: Clinic, now: string, timeZone?: string): string[] {
  const windows = offerCallWindows(clinic, { now: Date.parse(now), ...(timeZone && { timeZone }) });
  return windows.map(({ date, from, to }) => `${date} ${from}-${to}`);
}

function onDate(windows: string[], date: string): string[] {
  return windows.filter((window) => window.startsWith(date)).map((window) => window.slice(11));
}

describe('the call windows that are offered', () => {
  it('are the opening hours of today and the next seven days, with the pause at noon left out', () => {
    // A Monday, 7am in Los Angeles.
    expect(offered(clinic(), '2026-11-16T15:00:00Z')).toEqual([
      '2026-11-16 09:00-13:00',
      '2026-11-16 14:00-18:00',
      '2026-11-17 09:00-13:00',
      '2026-11-17 14:00-18:00',
      '2026-11-18 09:00-13:00',
      '2026-11-18 14:00-18:00',
      '2026-11-19 09:00-13:00',
      '2026-11-19 14:00-18:00',
      '2026-11-20 09:00-13:00',
      '2026-11-20 14:00-18:00',
      '2026-11-23 09:00-13:00',
      '2026-11-23 14:00-18:00',
    ]);
  });

  it('name their zone: the clinic’s own where the patient’s is unknown', () => {
    const [first] = offerCallWindows(clinic(), { now: Date.parse('2026-11-16T15:00:00Z') });
    expect(first).toEqual({ date: '2026-11-16', from: '09:00', to: '13:00', timeZone: LOS_ANGELES });
  });

  it('leave out closures, first and last day included', () => {
    const closed = clinic({ closures: [{ from: '2026-11-17', to: '2026-11-19' }] });
    const dates = offered(closed, '2026-11-16T15:00:00Z').map((window) => window.slice(0, 10));
    expect([...new Set(dates)]).toEqual(['2026-11-16', '2026-11-20', '2026-11-23']);
  });

  it('are none when the clinic is closed all week', () => {
    expect(offered(clinic({ hours: {} }), '2026-11-16T15:00:00Z')).toEqual([]);
    const closed = clinic({ closures: [{ from: '2026-11-01', to: '2026-12-31' }] });
    expect(offered(closed, '2026-11-16T15:00:00Z')).toEqual([]);
  });

  it('reach as many days ahead as the clinic says, today not counted', () => {
    const dates = (daysAhead: number) =>
      new Set(
        offered(clinic({ form: { daysAhead } }), '2026-11-16T15:00:00Z').map((window) => window.slice(0, 10)),
      );
    expect([...dates(1)]).toEqual(['2026-11-16', '2026-11-17']);
    expect(dates(60).size).toBe(45);
  });

  it('begin with the rest of today: an hour of lead, then the next half hour', () => {
    // 10:10 in Los Angeles.
    expect(onDate(offered(clinic(), '2026-11-16T18:10:00Z'), '2026-11-16')).toEqual([
      '11:30-13:00',
      '14:00-18:00',
    ]);
  });

  it('begin at once where the lead ends on the half hour', () => {
    expect(onDate(offered(clinic(), '2026-11-16T18:00:00Z'), '2026-11-16')[0]).toBe('11:00-13:00');
  });

  it('count the seconds too: a second after the half hour is too late for it', () => {
    expect(onDate(offered(clinic(), '2026-11-16T18:00:01Z'), '2026-11-16')[0]).toBe('11:30-13:00');
  });

  it('stay on offer while half an hour of them is left, and go when it is not', () => {
    const quick = clinic({ form: { leadMinutes: 0 } });
    expect(onDate(offered(quick, '2026-11-16T20:30:00Z'), '2026-11-16')[0]).toBe('12:30-13:00');
    expect(onDate(offered(quick, '2026-11-16T20:31:00Z'), '2026-11-16')[0]).toBe('14:00-18:00');
  });

  it('let the lead run over midnight into the next day', () => {
    // 10pm on Monday in Los Angeles; 12 hours later it is 10am on Tuesday.
    const slow = clinic({ form: { leadMinutes: 12 * 60 } });
    expect(offered(slow, '2026-11-17T06:00:00Z').slice(0, 2)).toEqual([
      '2026-11-17 10:00-13:00',
      '2026-11-17 14:00-18:00',
    ]);
  });

  it('let the lead run over a weekend’s worth of hours', () => {
    // 5pm on Thursday; two days later it is Saturday.
    const slow = clinic({ form: { leadMinutes: 2880 } });
    expect(offered(slow, '2026-11-20T01:00:00Z')[0]).toBe('2026-11-23 09:00-13:00');
  });

  it.each([
    ['09:00', '13:00', ['09:00-13:00']],
    ['09:00', '14:00', ['09:00-12:00', '12:00-14:00']],
    ['09:00', '18:00', ['09:00-12:00', '12:00-15:00', '15:00-18:00']],
    ['09:30', '18:00', ['09:30-12:00', '12:00-15:00', '15:00-18:00']],
    ['09:15', '13:45', ['09:15-12:00', '12:00-13:45']],
    ['09:30', '17:30', ['09:30-12:00', '12:00-15:00', '15:00-17:30']],
    ['10:10', '10:50', ['10:10-10:50']],
  ])('cut a long opening at whole hours into parts of four hours at most: %s to %s', (from, to, parts) => {
    const windows = offered(clinic({ hours: daily([from, to]) }), '2026-11-16T12:00:00Z');
    expect(onDate(windows, '2026-11-17')).toEqual(parts);
  });

  it('cut at whole hours of the clinic’s clock, independent of the patient’s clock', () => {
    const long = clinic({ timeZone: 'Asia/Kathmandu', hours: daily(['09:00', '18:00']) });
    expect(onDate(offered(long, '2026-11-16T00:00:00Z', 'Asia/Tehran'), '2026-11-17')).toEqual([
      '08:00-09:45',
      '09:45-12:45',
      '12:45-15:45',
    ]);
  });

  it('lie between 8am and 9pm, however early and late the clinic is open', () => {
    const long = clinic({ hours: daily(['05:00', '23:59']) });
    const windows = onDate(offered(long, '2026-11-16T08:00:00Z'), '2026-11-17');
    expect(windows[0]?.slice(0, 5)).toBe('08:00');
    expect(windows.at(-1)?.slice(6)).toBe('21:00');
  });

  it('lie between the times that the clinic sets for calls', () => {
    const shy = clinic({
      hours: daily(['05:00', '23:59']),
      form: { callsBetween: ['10:00', '16:30'] },
    });
    const windows = onDate(offered(shy, '2026-11-16T08:00:00Z'), '2026-11-17');
    expect(windows[0]?.slice(0, 5)).toBe('10:00');
    expect(windows.at(-1)?.slice(6)).toBe('16:30');
    // The times are those of the patient's own day.
    const eastern = onDate(offered(shy, '2026-11-16T08:00:00Z', 'America/New_York'), '2026-11-17');
    expect([eastern[0]?.slice(0, 5), eastern.at(-1)?.slice(6)]).toEqual(['10:00', '16:30']);
  });

  it('come in order, and not over midnight, however the hours of a day are written', () => {
    const mixed = clinic({
      hours: {
        monday: [
          ['14:00', '18:00'],
          ['09:00', '13:00'],
        ],
      },
    });
    expect(onDate(offered(mixed, '2026-11-16T08:00:00Z'), '2026-11-16')).toEqual([
      '09:00-13:00',
      '14:00-18:00',
    ]);
  });

  describe('with one that was chosen before', () => {
    const chosenAt = (now: string, chosen: string, timeZone = LOS_ANGELES) =>
      offerCallWindows(clinic(), { now: Date.parse(now), timeZone, chosen })
        .map(({ date, from, to }) => `${date} ${from}-${to}`)
        .slice(0, 2);
    const MORNING = '2026-11-16T11:30/13:00[America/Los_Angeles]';

    it('keep it among them in its place, and not twice', () => {
      // At 10:28 the lead of an hour ends before half past eleven.
      expect(chosenAt('2026-11-16T18:28:00Z', MORNING)[0]).toBe('2026-11-16 11:30-13:00');
      expect(chosenAt('2026-11-16T18:28:00Z', MORNING)[1]).toBe('2026-11-16 14:00-18:00');
    });

    it('keep it though the lead has gone beyond its beginning, in place of what is left of that part of the day', () => {
      expect(chosenAt('2026-11-16T18:31:00Z', '')[0]).toBe('2026-11-16 12:00-13:00');
      expect(chosenAt('2026-11-16T18:31:00Z', MORNING)).toEqual([
        '2026-11-16 11:30-13:00',
        '2026-11-16 14:00-18:00',
      ]);
    });

    it('drop it once it has passed, and never add one that the clinic cannot keep', () => {
      expect(chosenAt('2026-11-16T21:00:00Z', MORNING)[0]).toBe('2026-11-16 14:00-18:00');
      const closed = '2026-11-21T09:00/13:00[America/Los_Angeles]';
      expect(chosenAt('2026-11-16T18:28:00Z', closed)).not.toContain('2026-11-21 09:00-13:00');
      expect(chosenAt('2026-11-16T18:28:00Z', 'any')[0]).toBe('2026-11-16 11:30-13:00');
      expect(chosenAt('2026-11-16T18:28:00Z', 'nonsense')[0]).toBe('2026-11-16 11:30-13:00');
    });

    it('leave out one of another zone than theirs', () => {
      const other = '2026-11-16T14:45/15:15[America/New_York]';
      expect(chosenAt('2026-11-16T18:28:00Z', other)).toEqual([
        '2026-11-16 11:30-13:00',
        '2026-11-16 14:00-18:00',
      ]);
    });
  });

  it('leave out an opening of which less than half an hour lies in the daytime', () => {
    const early = clinic({ hours: daily(['05:00', '08:20'], ['20:45', '22:00']) });
    expect(offered(early, '2026-11-16T08:00:00Z')).toEqual([]);
  });
});

describe('the call windows for a patient in another zone', () => {
  it.each([
    ['America/New_York', '2026-11-17', ['12:00-16:00', '17:00-21:00']],
    ['Europe/Berlin', '2026-11-17', ['18:00-21:00']],
    // Kathmandu is 13:45 ahead of Los Angeles; half past noon of the clinic's 17th is 2:15am of the 18th there.
    ['Asia/Kathmandu', '2026-11-17', []],
    ['Asia/Tehran', '2026-11-17', ['20:30-21:00']],
    ['Pacific/Honolulu', '2026-11-17', ['08:00-11:00', '12:00-16:00']],
  ])('are given in the patient’s own time: %s', (timeZone, date, windows) => {
    expect(onDate(offered(clinic(), '2026-11-16T15:00:00Z', timeZone), date)).toEqual(windows);
  });

  it.each([
    ['Asia/Tehran', 'Asia/Tehran', ['09:00-12:00', '12:00-15:00', '15:00-18:00']],
    ['Asia/Tehran', 'Asia/Kathmandu', ['11:15-14:15', '14:15-17:15', '17:15-20:15']],
    ['Asia/Kathmandu', 'Asia/Kathmandu', ['09:00-12:00', '12:00-15:00', '15:00-18:00']],
  ])('keep the minutes of zones that are off by a half or a quarter: %s for %s', (home, there, windows) => {
    const far = clinic({ timeZone: home, hours: daily(['09:00', '18:00']) });
    expect(onDate(offered(far, '2026-11-16T00:00:00Z', there), '2026-11-17')).toEqual(windows);
  });

  it('begin on the half hour of the patient’s clock where that one is off by a quarter', () => {
    const near = clinic({ timeZone: 'Asia/Kathmandu', hours: daily(['09:00', '13:00']) });
    // 9:10am in Kathmandu; an hour later it is 10:10.
    expect(offered(near, '2026-11-16T03:25:00Z')[0]).toBe('2026-11-16 10:30-13:00');
    // The same moment in Tehran is 6:55am there, and 7:55am an hour later; 8am there is 10:15am in Kathmandu.
    expect(offered(near, '2026-11-16T03:25:00Z', 'Asia/Tehran')[0]).toBe('2026-11-16 08:00-10:45');
  });

  it.each([
    // 9am to 6pm on Tuesday in Los Angeles is 6am to 3pm on Wednesday in Auckland (+13) and 7am to 4pm on Kiritimati (+14).
    ['Pacific/Auckland', ['08:00-10:00', '11:00-15:00']],
    ['Pacific/Kiritimati', ['08:00-11:00', '12:00-16:00']],
  ])('lie on the patient’s next date beyond the date line: %s', (timeZone, windows) => {
    const tuesdays = clinic({
      hours: {
        tuesday: [
          ['09:00', '13:00'],
          ['14:00', '18:00'],
        ],
      },
    });
    const all = offered(tuesdays, '2026-11-16T15:00:00Z', timeZone);
    expect(onDate(all, '2026-11-18')).toEqual(windows);
    expect(all).toHaveLength(windows.length);
  });

  it('are two when one opening of the clinic spans two days of the patient', () => {
    const allDay = clinic({ hours: { tuesday: [['00:00', '23:59']] } });
    const windows = offered(allDay, '2026-11-16T15:00:00Z', 'Asia/Tokyo');
    // Midnight to midnight on Tuesday in Los Angeles is 5pm on Tuesday to 5pm on Wednesday in Tokyo.
    expect(onDate(windows, '2026-11-17')).toEqual(['17:00-21:00']);
    expect(onDate(windows, '2026-11-18').at(0)?.slice(0, 5)).toBe('08:00');
    expect(onDate(windows, '2026-11-18').at(-1)?.slice(6)).toBe('16:59');
  });

  it('follow the clinic’s closures by the clinic’s date, not by the patient’s', () => {
    const closed = clinic({ closures: [{ from: '2026-11-18', to: '2026-11-18' }] });
    const windows = offered(closed, '2026-11-16T15:00:00Z', 'Pacific/Auckland');
    expect(onDate(windows, '2026-11-18')).toEqual(['08:00-10:00', '11:00-15:00']);
    expect(onDate(windows, '2026-11-19')).toEqual([]);
  });
});

describe('the call windows around a change of the clocks', () => {
  const sunday = clinic({ hours: { sunday: [['09:00', '13:00']], monday: [['09:00', '13:00']] } });

  it('keep the clinic’s wall-clock hours when summer time begins and ends', () => {
    for (const [now, date] of [
      ['2026-03-07T20:00:00Z', '2026-03-08'],
      ['2026-10-31T20:00:00Z', '2026-11-01'],
    ] as const) {
      expect(onDate(offered(sunday, now), date)).toEqual(['09:00-13:00']);
    }
  });

  it('lie an hour earlier in UTC after the change in March, an hour later after the one in November', () => {
    const first = (now: string) => {
      const [window] = offerCallWindows(sunday, { now: Date.parse(now) });
      return new Date(windowInterval(window!).start).toISOString();
    };
    expect(first('2026-03-07T20:00:00Z')).toBe('2026-03-08T16:00:00.000Z');
    expect(first('2026-10-31T20:00:00Z')).toBe('2026-11-01T17:00:00.000Z');
  });

  it('count the lead in hours that pass, also through the hour that is left out', () => {
    const early = clinic({ hours: daily(['09:00', '13:00']), form: { leadMinutes: 600 } });
    // Midnight of the day on which the clocks go forward; ten hours later they show 11am.
    expect(offered(early, '2026-03-08T08:00:00Z')[0]).toBe('2026-03-08 11:00-13:00');
    // And midnight of the day on which they go back: ten hours later they show 9am.
    expect(offered(early, '2026-11-01T07:00:00Z')[0]).toBe('2026-11-01 09:00-13:00');
  });

  it('follow a patient’s zone that changes on another day than the clinic’s', () => {
    const late = clinic({ hours: daily(['08:00', '12:00']) });
    // Los Angeles and Berlin are 9 hours apart, but 8 from 8 March, when only the United States have changed.
    const windows = offered(
      clinic({ ...late, form: { daysAhead: 30 } }),
      '2026-03-05T00:00:00Z',
      'Europe/Berlin',
    );
    expect(onDate(windows, '2026-03-07')).toEqual(['17:00-21:00']);
    expect(onDate(windows, '2026-03-09')).toEqual(['16:00-20:00']);
    expect(onDate(windows, '2026-03-28')).toEqual(['16:00-20:00']);
    expect(onDate(windows, '2026-03-29')).toEqual(['17:00-21:00']);
  });

  it('cut an opening through the change at whole hours of the clinic’s clock', () => {
    const allNight = clinic({ timeZone: 'Australia/Lord_Howe', hours: daily(['00:00', '23:59']) });
    // Lord Howe moves its clocks by half an hour, at 2am on 4 October 2026; 1am there is then 3:30pm in London.
    const windows = onDate(offered(allNight, '2026-10-02T00:00:00Z', 'Europe/London'), '2026-10-03');
    expect(windows.slice(-2).map((window) => window.slice(0, 5))).toEqual(['14:30', '18:00']);
  });
});

describe('a call window that a patient asks for', () => {
  // Monday, 10:10am in Los Angeles.
  const now = Date.parse('2026-11-16T18:10:00Z');
  const window = (date: string, from: string, to: string, timeZone = LOS_ANGELES): TimedWindow => ({
    date,
    from,
    to,
    timeZone,
  });
  const issue = (wanted: TimedWindow, changes: Partial<Clinic> = {}) =>
    validateCallWindow(clinic(changes), wanted, now);

  it('may be any time', () => {
    expect(validateCallWindow(clinic({ hours: {} }), { when: 'any' }, now)).toBeUndefined();
  });

  it('may be any interval inside the opening hours, also one that is not offered', () => {
    expect(issue(window('2026-11-17', '09:07', '12:53'))).toBeUndefined();
    expect(issue(window('2026-11-17', '09:00', '09:01'))).toBeUndefined();
    expect(issue(window('2026-11-17', '14:00', '18:00'))).toBeUndefined();
  });

  it('may have begun, as long as it has not ended', () => {
    expect(issue(window('2026-11-16', '09:00', '10:11'))).toBeUndefined();
    expect(issue(window('2026-11-16', '09:00', '10:10'))).toBe('past');
    expect(issue(window('2026-11-13', '09:00', '13:00'))).toBe('past');
  });

  it.each([
    ['before the clinic opens', window('2026-11-17', '08:59', '10:00')],
    ['after it has closed', window('2026-11-17', '17:00', '18:01')],
    ['over the pause at noon', window('2026-11-17', '12:00', '15:00')],
    ['in the pause at noon', window('2026-11-17', '13:00', '14:00')],
    ['on a closed weekday', window('2026-11-21', '09:00', '13:00')],
  ])('is refused %s', (_, wanted) => {
    expect(issue(wanted)).toBe('outside-hours');
  });

  it('is refused on a closure', () => {
    const closures = [{ from: '2026-11-17', to: '2026-11-17' }];
    expect(issue(window('2026-11-17', '09:00', '13:00'), { closures })).toBe('outside-hours');
    expect(issue(window('2026-11-18', '09:00', '13:00'), { closures })).toBeUndefined();
  });

  it('is refused beyond the days ahead, and taken on the last of them', () => {
    expect(issue(window('2026-11-23', '14:00', '18:00'))).toBeUndefined();
    expect(issue(window('2026-11-24', '09:00', '13:00'))).toBe('too-far-ahead');
    expect(issue(window('2026-11-17', '09:00', '13:00'), { form: { daysAhead: 1 } })).toBeUndefined();
    expect(issue(window('2026-11-18', '09:00', '13:00'), { form: { daysAhead: 1 } })).toBe('too-far-ahead');
  });

  it('is refused in the night of the patient, though the clinic is open', () => {
    // 9am in Los Angeles is 2am in Tokyo, 5pm in London.
    expect(issue(window('2026-11-18', '02:00', '04:00', 'Asia/Tokyo'))).toBe('quiet-hours');
    expect(issue(window('2026-11-17', '17:00', '21:00', 'Europe/London'))).toBeUndefined();
    expect(issue(window('2026-11-17', '17:00', '21:01', 'Europe/London'))).toBe('quiet-hours');
    const early = { hours: daily(['06:00', '22:00']) };
    expect(issue(window('2026-11-17', '07:59', '10:00'), early)).toBe('quiet-hours');
    expect(issue(window('2026-11-17', '08:00', '21:00'), early)).toBeUndefined();
  });

  it('is refused outside the times that the clinic sets for calls, in the patient’s day', () => {
    const shy = { form: { callsBetween: ['10:00', '17:00'] as [string, string] } };
    expect(issue(window('2026-11-17', '09:00', '11:00'), shy)).toBe('quiet-hours');
    expect(issue(window('2026-11-17', '10:00', '13:00'), shy)).toBeUndefined();
    expect(issue(window('2026-11-17', '14:00', '17:30'), shy)).toBe('quiet-hours');
    expect(issue(window('2026-11-17', '17:00', '18:00', 'America/New_York'), shy)).toBe('quiet-hours');
    expect(issue(window('2026-11-17', '12:00', '16:00', 'America/New_York'), shy)).toBeUndefined();
  });

  it('is validated by the clinic’s day where the patient’s date is already the next one', () => {
    // 9am on the 24th in Auckland is noon on the 23rd in Los Angeles: the last day ahead, and in the opening hours.
    expect(issue(window('2026-11-24', '09:00', '10:00', 'Pacific/Auckland'))).toBeUndefined();
    // 9am on the 22nd is noon on Saturday the 21st.
    expect(issue(window('2026-11-22', '09:00', '10:00', 'Pacific/Auckland'))).toBe('outside-hours');
    // 9am on Saturday the 21st is noon on Friday.
    expect(issue(window('2026-11-21', '09:00', '10:00', 'Pacific/Auckland'))).toBeUndefined();
  });

  it('is validated by the instant, not by the hour on the patient’s clock', () => {
    expect(issue(window('2026-11-17', '09:00', '13:00', 'America/New_York'))).toBe('outside-hours');
    expect(issue(window('2026-11-17', '12:00', '16:00', 'America/New_York'))).toBeUndefined();
  });

  it('is validated correctly on the days on which the clocks change', () => {
    const always = clinic({ hours: daily(['09:00', '13:00']) });
    for (const date of ['2026-03-08', '2026-11-01']) {
      const before = Date.parse(`${date}T00:00:00Z`);
      expect(validateCallWindow(always, window(date, '09:00', '13:00'), before)).toBeUndefined();
      expect(validateCallWindow(always, window(date, '08:00', '09:30'), before)).toBe('outside-hours');
      expect(validateCallWindow(always, window(date, '12:30', '13:30'), before)).toBe('outside-hours');
    }
  });
});

describe('every window that is offered', () => {
  const ZONES = [
    'America/Los_Angeles',
    'America/New_York',
    'Asia/Kathmandu',
    'Asia/Tehran',
    'Australia/Lord_Howe',
    'Europe/Berlin',
    'Pacific/Chatham',
    'Pacific/Honolulu',
    'Pacific/Kiritimati',
    'Africa/Abidjan',
  ];
  const instants = [
    // An ordinary day, the end of a short month and the end of a year, at a time between all half hours.
    ...['2026-07-08', '2026-02-27', '2026-12-30'].map((date) => Date.parse(`${date}T00:17:31Z`)),
    // The days before the clocks change, in both hemispheres.
    ...['2026-03-08', '2026-03-29', '2026-04-05', '2026-09-27', '2026-10-04', '2026-10-25', '2026-11-01'].map(
      (date) => Date.parse(`${date}T09:59:00Z`) - 24 * 3_600_000,
    ),
  ];
  const CLINICS: [string, Clinic][] = [
    ['hours around the clock', clinic({ hours: daily(['00:00', '23:59']), form: { daysAhead: 3 } })],
    ['odd hours', clinic({ hours: daily(['06:10', '11:55'], ['12:05', '21:40']) })],
    [
      'hours by night',
      clinic({
        hours: daily(['00:00', '02:30'], ['03:00', '05:00'], ['20:00', '23:59']),
        form: { daysAhead: 3 },
      }),
    ],
  ];

  it.each(
    CLINICS.flatMap(([name, rules]) =>
      ZONES.map((timeZone): [string, string, Clinic] => [name, timeZone, rules]),
    ),
  )(
    'can be kept, is one stretch of one day from 8am to 9pm, and comes in order: %s, %s',
    (_, timeZone, rules) => {
      for (const now of instants) {
        let end = now;
        for (const window of offerCallWindows(rules, { now, timeZone })) {
          const interval = windowInterval(window);
          const told = `${encodeCallWindow(window)} at ${new Date(now).toISOString()}`;
          expect(validateCallWindow(rules, window, now), told).toBeUndefined();
          expect(window.timeZone, told).toBe(timeZone);
          expect(window.from >= '08:00' && window.from < window.to && window.to <= '21:00', told).toBe(true);
          expect(interval.start >= end, `${told} begins after the one before has ended`).toBe(true);
          expect(interval.end - interval.start, told).toBeGreaterThanOrEqual(30 * 60_000);
          expect(interval.end - interval.start, told).toBeLessThanOrEqual(4 * 3_600_000);
          end = interval.end;
        }
      }
    },
  );
});
