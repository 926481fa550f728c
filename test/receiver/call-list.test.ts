import { describe, expect, it } from 'vitest';
import { ANY_TIME } from '../../src/consultation/call-window/call-window.ts';
import { arrangeCalls, type Call } from '../../src/receiver/staff/call-list.ts';
import { toFieldColumns } from '../../src/receiver/store/field-columns.ts';
import type { RequestRow } from '../../src/receiver/store/tables.ts';
import { clinic, HOUR, TUESDAY_10AM } from './receiver-fixture.ts';

const NOW = TUESDAY_10AM;

function request(name: string, values: Partial<RequestRow> = {}): RequestRow {
  const answers = { name, contactBy: 'phone', phone: '202 555 0147', callWindow: ANY_TIME } as const;
  return {
    ...toFieldColumns({ ...answers, consents: [] }),
    id: name,
    reference: name,
    idempotencyKey: name,
    fingerprint: name,
    asked: null,
    receivedAt: NOW - HOUR,
    phone: '+12025550147',
    windowStart: null,
    windowEnd: null,
    suspected: 0,
    spamScore: 0,
    spamReasons: '[]',
    consentRecords: '[]',
    calledAt: null,
    ...values,
  };
}

const between = (from: number, to: number) => ({
  windowStart: NOW + from * HOUR,
  windowEnd: NOW + to * HOUR,
});
const names = (calls: Call[]) => calls.map(({ request: { name }, state }) => `${name} ${state}`);

describe('the order of the call list', () => {
  it('begins with the patients that can be called now, oldest first, a missed window among them', () => {
    const list = arrangeCalls(
      [
        request('any', { receivedAt: NOW - 2 * HOUR }),
        request('open', { ...between(-1, 2), receivedAt: NOW - 1 * HOUR }),
        request('missed', { ...between(-5, -1), receivedAt: NOW - 9 * HOUR }),
        request('coming', between(4, 8)),
      ],
      clinic,
      NOW,
    );
    expect(names(list.now)).toEqual(['missed missed', 'any now', 'open now']);
    expect(names(list.later)).toEqual(['coming later']);
  });

  it('postpones a missed window until it is day where the patient is', () => {
    // 10am in Los Angeles is 3am in Tokyo, whose mornings are afternoons of the clinic.
    const missed = { ...between(-20, -18), callWindow: '2026-11-24T07:00/09:00[Asia/Tokyo]' };
    const there = arrangeCalls([request('there', missed)], clinic, NOW);
    expect(names(there.now)).toEqual([]);
    expect(there.later.map(({ due }) => new Date(due).toISOString())).toEqual(['2026-11-24T23:00:00.000Z']);
    const here = { ...missed, callWindow: '2026-11-23T14:00/16:00[America/Los_Angeles]' };
    expect(names(arrangeCalls([request('here', here)], clinic, NOW).now)).toEqual(['here missed']);
  });

  it('has a window begin with its first minute and end before its last', () => {
    const stateOf = (from: number, to: number) => {
      const { now, later } = arrangeCalls([request('a', between(from, to))], clinic, NOW);
      return [...now, ...later][0]?.state;
    };
    expect(stateOf(0, 1)).toBe('now');
    expect(stateOf(-1, 0)).toBe('missed');
  });

  it('orders the coming ones by when, not by when they were received', () => {
    const list = arrangeCalls(
      [
        request('tomorrow', { ...between(23, 27), receivedAt: NOW - 5 * HOUR }),
        request('today', { ...between(4, 8), receivedAt: NOW }),
      ],
      clinic,
      NOW,
    );
    expect(names(list.later)).toEqual(['today later', 'tomorrow later']);
  });

  it('has any time wait for the next opening while the clinic is closed, though an email may be written', () => {
    const noonBreak = NOW + 3.5 * HOUR;
    const list = arrangeCalls([request('any'), request('letter', { contactBy: 'email' })], clinic, noonBreak);
    expect(names(list.now)).toEqual(['letter now']);
    expect(names(list.later)).toEqual(['any later']);
    expect(new Date(list.later[0]!.due).toISOString()).toBe('2026-11-24T22:00:00.000Z');
  });

  it('shows no call at any time in the night of the patient’s zone', () => {
    // 5pm in Los Angeles is 9pm in Halifax.
    const evening = NOW + 7 * HOUR;
    const there = request('there', { timeZone: 'America/Halifax' });
    const list = arrangeCalls([there, request('here', { timeZone: 'America/Los_Angeles' })], clinic, evening);
    expect(names(list.now)).toEqual(['here now']);
    expect(list.later.map(({ due }) => new Date(due).toISOString())).toEqual(['2026-11-25T17:00:00.000Z']);
  });

  it('includes a patient whose days and the clinic’s never overlap, and shows the time there', () => {
    // 9am to 6pm in Los Angeles is half past ten in the evening to half past seven in the morning in Kolkata.
    const far = request('far', { timeZone: 'Asia/Kolkata' });
    expect(names(arrangeCalls([far], clinic, NOW).now)).toEqual(['far now']);
    const night = arrangeCalls([far], clinic, NOW + 10 * HOUR).later;
    expect(night.map(({ due }) => new Date(due).toISOString())).toEqual(['2026-11-25T17:00:00.000Z']);
  });

  it('waits past closures, and for eight o’clock where the clinic opens earlier', () => {
    const early = {
      ...clinic,
      hours: { wednesday: [['07:30', '12:00']] as [string, string][] },
      closures: [{ from: '2026-11-25', to: '2026-11-25' }],
    };
    const [call] = arrangeCalls([request('any')], early, NOW).later;
    expect(new Date(call!.due).toISOString()).toBe('2026-12-02T16:00:00.000Z');
  });

  it('keeps called ones and suspected spam apart, the latest call first', () => {
    const list = arrangeCalls(
      [
        request('first', { calledAt: NOW - 3 * HOUR }),
        request('spam', { suspected: 1 }),
        request('second', { calledAt: NOW - HOUR }),
      ],
      clinic,
      NOW,
    );
    expect(list.now).toEqual([]);
    expect(names(list.called)).toEqual(['second called', 'first called']);
    expect(names(list.suspected)).toEqual(['spam now']);
  });
});
