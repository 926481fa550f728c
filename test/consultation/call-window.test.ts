import { describe, expect, it } from 'vitest';
import {
  ANY_TIME,
  decodeCallWindow,
  encodeCallWindow,
  parseCallWindow,
  type TimedWindow,
} from '../../src/consultation/call-window/call-window.ts';
import { windowInterval } from '../../src/consultation/call-window/window-interval.ts';

const MORNING: TimedWindow = {
  date: '2026-11-24',
  from: '09:00',
  to: '12:00',
  timeZone: 'America/Los_Angeles',
};

describe('a call window as one form field', () => {
  it('is `any`, or a day with its times and its zone', () => {
    expect(encodeCallWindow(ANY_TIME)).toBe('any');
    expect(encodeCallWindow(MORNING)).toBe('2026-11-24T09:00/12:00[America/Los_Angeles]');
  });

  it.each([
    'America/Los_Angeles',
    'Etc/GMT+8',
    'America/Port-au-Prince',
    'UTC',
    'America/Argentina/Buenos_Aires',
  ])('survives encoding and decoding: %s', (timeZone) => {
    const window = { ...MORNING, timeZone };
    expect(decodeCallWindow(encodeCallWindow(window))).toEqual(window);
    expect(decodeCallWindow('any')).toEqual({ when: 'any' });
  });

  it.each([
    '',
    'Any',
    ' any',
    'any time',
    '2026-11-24',
    '2026-11-24T09:00/12:00',
    '2026-11-24T09:00/12:00[]',
    '2026-11-24 09:00/12:00[UTC]',
    '2026-11-24T09:00-12:00[UTC]',
    '2026-11-24T9:00/12:00[UTC]',
    '2026-11-24T09:00/24:00[UTC]',
    '2026-11-24T09:60/12:00[UTC]',
    '2026-11-24T09:00/12:00[UTC] ',
    '2026-11-24T09:00/12:00[UTC]\n',
    '۲۰۲۶-۱۱-۲۴T09:00/12:00[UTC]',
    '2026-02-30T09:00/12:00[UTC]',
    '2026-02-29T09:00/12:00[UTC]',
    '2026-13-01T09:00/12:00[UTC]',
    '2026-11-00T09:00/12:00[UTC]',
    '2026-11-24T12:00/09:00[UTC]',
    '2026-11-24T09:00/09:00[UTC]',
    '2026-11-24T09:00/12:00[America/Nowhere]',
    '2026-11-24T09:00/12:00[__proto__]',
  ])('is undefined for any other text: %j', (text) => {
    expect(decodeCallWindow(text)).toBeUndefined();
  });

  it.each(['0001-06-01', '1999-12-31', '9999-12-31'])('is none in another millennium: %s', (date) => {
    expect(decodeCallWindow(`${date}T09:00/10:00[UTC]`)).toBeUndefined();
  });

  it('knows the leap day of a leap year', () => {
    expect(decodeCallWindow('2028-02-29T09:00/12:00[UTC]')).toMatchObject({ date: '2028-02-29' });
  });
});

describe('a call window in JSON', () => {
  it('is parsed without other keys', () => {
    expect(parseCallWindow({ ...MORNING, note: 'please' })).toEqual(MORNING);
    expect(parseCallWindow({ when: 'any', date: '2026-11-24' })).toEqual({ when: 'any' });
  });

  it('is parsed also from an object without a prototype', () => {
    expect(parseCallWindow(Object.assign(Object.create(null), MORNING))).toEqual(MORNING);
  });

  it.each([
    undefined,
    null,
    'any',
    7,
    true,
    [],
    {},
    { when: 'later' },
    { when: ['any'] },
    { ...MORNING, date: 20261124 },
    { ...MORNING, date: '2026-02-30' },
    { ...MORNING, from: null },
    { ...MORNING, from: '9:00' },
    { ...MORNING, from: '12:00' },
    { ...MORNING, to: ['12:00'] },
    { ...MORNING, to: undefined },
    { ...MORNING, timeZone: 'Mars/Olympus' },
    { ...MORNING, timeZone: '' },
    { ...MORNING, timeZone: {} },
  ])('is undefined for any other value: %j', (input) => {
    expect(parseCallWindow(input)).toBeUndefined();
  });
});

describe('the interval of a call window', () => {
  it('follows from its zone, also over a change of the clocks', () => {
    const interval = (window: TimedWindow) => {
      const { start, end } = windowInterval(window);
      return [new Date(start).toISOString(), new Date(end).toISOString()];
    };
    expect(interval(MORNING)).toEqual(['2026-11-24T17:00:00.000Z', '2026-11-24T20:00:00.000Z']);
    expect(
      interval({ date: '2026-03-08', from: '01:00', to: '04:00', timeZone: 'America/New_York' }),
    ).toEqual(['2026-03-08T06:00:00.000Z', '2026-03-08T08:00:00.000Z']);
    expect(interval({ date: '2026-11-25', from: '09:00', to: '10:00', timeZone: 'Asia/Kathmandu' })).toEqual([
      '2026-11-25T03:15:00.000Z',
      '2026-11-25T04:15:00.000Z',
    ]);
  });
});
