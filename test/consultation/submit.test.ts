import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { encodeFields } from '../../src/consultation/form-data.ts';
import {
  submitConsultation,
  TOTAL_TIMEOUT,
  TRY_TIMEOUT,
  type Clock,
} from '../../src/consultation/send/submit.ts';
import { answer, drop, hang, startReceiver, type Answerer, type ReceiverDouble } from './receiver-double.ts';
import { request } from './request.ts';

const RECEIPT = {
  requestId: 'c1d2',
  reference: 'QX-204',
  receivedAt: '2026-11-16T15:00:00.000Z',
  callWindow: { when: 'any' },
};
const ACCEPTED = { kind: 'accepted', receipt: RECEIPT };
const accept = answer(201, RECEIPT);

let receiver: ReceiverDouble | undefined;

afterEach(async () => {
  vi.useRealTimers();
  await receiver?.close();
  receiver = undefined;
});

/** A clock that advances only when the code under test sleeps. */
function frozen({ chance = 0.5, oneTry = 0 } = {}) {
  let time = 1_000_000;
  const slept: number[] = [];
  const alarms: number[] = [];
  const around: Clock = {
    now: () => time,
    random: () => chance,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
    setTimer: (milliseconds) => {
      alarms.push(milliseconds);
      time += oneTry;
      return () => {};
    },
  };
  return { around, slept, alarms };
}

async function submit(answerers: Answerer[], around: Partial<Clock> = frozen().around) {
  receiver = await startReceiver(...answerers);
  return submitConsultation(receiver.url, encodeFields(request()), around);
}

describe('a submission', () => {
  it('is a simple request, which needs no preflight to another origin', async () => {
    await submit([accept]);
    const [{ method, path, headers, body } = expect.fail('nothing arrived')] = receiver!.arrived;
    expect([method, path]).toEqual(['POST', '/consultations']);
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded;charset=UTF-8');
    expect(headers.accept).toBe('application/json');
    expect(new URLSearchParams(body)).toEqual(encodeFields(request()));
    expect(new URLSearchParams(body).get('idempotencyKey')).toBe(request().idempotencyKey);
  });

  it('has no headers beside those of every fetch', async () => {
    receiver = await startReceiver(accept);
    const body = encodeFields(request());
    await fetch(receiver.url, { method: 'POST', body, credentials: 'omit' });
    await submitConsultation(receiver.url, body, frozen().around);
    const [plain, ours] = receiver.arrived.map(({ headers }) => Object.keys(headers).sort());
    expect(ours).toEqual(plain);
    expect(ours).not.toContain('cookie');
    expect(ours).not.toContain('cache-control');
    expect(ours).not.toContain('idempotency-key');
  });

  it('has nothing that the patient typed in its address', async () => {
    await submit([accept]);
    expect(receiver!.arrived[0]?.path).toBe('/consultations');
  });
});

describe('the receiver’s answer', () => {
  it('is accepted when it is a receipt', async () => {
    expect(await submit([accept])).toEqual(ACCEPTED);
    expect(receiver!.arrived).toHaveLength(1);
  });

  it('loses keys that are no part of a receipt', async () => {
    expect(await submit([answer(201, { ...RECEIPT, name: 'Ana' })])).toEqual(ACCEPTED);
  });

  it.each([
    ['an empty body', ''],
    ['a page', '<!doctype html><title>Thank you</title>'],
    ['half a receipt', JSON.stringify(RECEIPT).slice(0, 40)],
    ['null', 'null'],
    ['a text', '"sent"'],
    ['an empty object', {}],
    ['no reference', { ...RECEIPT, reference: undefined }],
    ['a number as id', { ...RECEIPT, requestId: 7 }],
    ['a call window that is none', { ...RECEIPT, callWindow: { when: 'soon' } }],
  ])('is not called sent when it says so without a receipt: %s', async (_, body) => {
    expect(await submit([answer(201, body)])).toEqual({ kind: 'failed', failure: 'unavailable' });
    expect(receiver!.arrived).toHaveLength(1);
  });

  it.each([200, 202, 204])('is not called sent under another status: %i', async (status) => {
    expect(await submit([answer(status, status === 204 ? '' : RECEIPT)])).toEqual({
      kind: 'failed',
      failure: 'unavailable',
    });
  });

  it('reports the issues that the receiver found, under the names of their fields', async () => {
    const problem = {
      type: 'about:blank',
      status: 422,
      errors: [
        { pointer: '#/phone', code: 'format', detail: 'Enter a phone number' },
        { pointer: '#/callWindow', code: 'past' },
        { pointer: 7, code: 'format' },
        null,
        'phone',
      ],
    };
    expect(await submit([answer(422, problem)])).toEqual({
      kind: 'invalid',
      issues: [
        { code: 'format', path: ['phone'] },
        { code: 'past', path: ['callWindow'] },
      ],
    });
    expect(receiver!.arrived).toHaveLength(1);
  });

  it.each(['', '<p>Unprocessable</p>', 'null', '{}', '{"errors":"phone"}'])(
    'reports no issues when its 422 names none: %j',
    async (body) => {
      expect(await submit([answer(422, body)])).toEqual({ kind: 'invalid', issues: [] });
    },
  );

  it.each([
    [400, 'unavailable'],
    [403, 'refused'],
    [404, 'not-set-up'],
    [405, 'not-set-up'],
    [413, 'unavailable'],
    [415, 'unavailable'],
  ])('is final when another try cannot change it: %i', async (status, failure) => {
    expect(await submit([answer(status, { title: 'No' }), accept])).toEqual({ kind: 'failed', failure });
    expect(receiver!.arrived).toHaveLength(1);
  });
});

describe('a failure that may pass', () => {
  it.each([408, 425, 429, 500, 502, 503, 504, 507, 521])('is tried again: %i', async (status) => {
    expect(await submit([answer(status), accept])).toEqual(ACCEPTED);
    expect(receiver!.arrived).toHaveLength(2);
  });

  it('is tried again when the connection is dropped', async () => {
    expect(await submit([drop, drop, accept])).toEqual(ACCEPTED);
    expect(receiver!.arrived).toHaveLength(3);
  });

  it('is tried again when the answer breaks off in the middle', async () => {
    const half: Answerer = (response) => {
      response.writeHead(201, { 'Content-Length': '500' });
      response.write('{"requestId":', () => response.socket?.destroy());
    };
    expect(await submit([half, accept])).toEqual(ACCEPTED);
  });

  it('sends the same key and the same content each time', async () => {
    await submit([drop, answer(503), answer(429), accept]);
    const bodies = receiver!.arrived.map(({ body }) => body);
    expect(bodies).toHaveLength(4);
    expect(new Set(bodies)).toEqual(new Set([String(encodeFields(request()))]));
  });

  it.each([
    [answer(429), 'too-many'],
    [answer(500), 'unavailable'],
    [answer(503), 'unavailable'],
    [drop, 'unreachable'],
  ] as const)('is given up after four tries', async (answerer, failure) => {
    const { around, slept } = frozen();
    expect(await submit([answerer], around)).toEqual({ kind: 'failed', failure });
    expect(receiver!.arrived).toHaveLength(4);
    expect(slept).toHaveLength(3);
  });

  it('is reported as unreachable when no server listens', async () => {
    receiver = await startReceiver(accept);
    const { url } = receiver;
    await receiver.close();
    const outcome = await submitConsultation(url, encodeFields(request()), frozen().around);
    expect(outcome).toEqual({ kind: 'failed', failure: 'unreachable' });
  });

  it('is not tried again while the browser is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    onTestFinished(() => void vi.unstubAllGlobals());
    const { around } = frozen();
    expect(await submit([drop], around)).toEqual({ kind: 'failed', failure: 'offline' });
    expect(receiver!.arrived).toHaveLength(1);
  });

  it('is stored once when only the answer was lost', async () => {
    const stored = new Map<string | null, typeof RECEIPT>();
    const store: Answerer = (response, arrived) => {
      const key = new URLSearchParams(arrived.body).get('idempotencyKey');
      const first = !stored.has(key);
      if (first) stored.set(key, { ...RECEIPT, reference: `QX-${stored.size + 1}` });
      if (first) drop(response, arrived);
      else answer(201, stored.get(key))(response, arrived);
    };
    expect(await submit([store])).toEqual({ kind: 'accepted', receipt: { ...RECEIPT, reference: 'QX-1' } });
    expect(receiver!.arrived).toHaveLength(2);
    expect(stored.size).toBe(1);
  });
});

describe('the time between tries', () => {
  it.each([
    [0, [0, 0, 0]],
    [0.5, [1000, 2000, 4000]],
    [0.999, [1998, 3996, 7992]],
  ])('is between zero and a bound that doubles: random number %d', async (chance, delays) => {
    const { around, slept } = frozen({ chance });
    await submit([answer(503)], around);
    expect(slept).toEqual(delays);
  });

  it('is what Retry-After says in seconds', async () => {
    const { around, slept } = frozen();
    await submit(
      [answer(503, '', { 'Retry-After': '7' }), answer(429, '', { 'Retry-After': '0' }), accept],
      around,
    );
    expect(slept).toEqual([7000, 0]);
  });

  it('is what Retry-After says as a date', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-16T15:00:00Z') });
    const { around, slept } = frozen();
    const soon = { 'Retry-After': 'Mon, 16 Nov 2026 15:00:09 GMT' };
    const gone = { 'Retry-After': 'Mon, 16 Nov 2026 14:00:00 GMT' };
    expect(await submit([answer(503, '', soon), answer(503, '', gone), accept], around)).toEqual(ACCEPTED);
    expect(slept).toEqual([9000, 0]);
  });

  it('is random when Retry-After cannot be parsed', async () => {
    const { around, slept } = frozen();
    await submit([answer(503, '', { 'Retry-After': 'soon' }), accept], around);
    expect(slept).toEqual([1000]);
  });

  it.each(['1.5', '-5', '+3', '7, 7'])(
    'is up to chance also when an engine would make a date of %s',
    async (value) => {
      const { around, slept } = frozen();
      await submit([answer(503, '', { 'Retry-After': value }), accept], around);
      expect(slept).toEqual([1000]);
    },
  );

  it('is not waited for when it would end after half a minute', async () => {
    const { around, slept } = frozen();
    const later = answer(429, '', { 'Retry-After': '30' });
    expect(await submit([later, accept], around)).toEqual({ kind: 'failed', failure: 'too-many' });
    expect(slept).toEqual([]);
    expect(receiver!.arrived).toHaveLength(1);
  });

  it('and the tries take 27 seconds at most, which leaves three for the proof before them', async () => {
    const { around, slept, alarms } = frozen({ oneTry: 10_000 });
    expect(await submit([answer(503)], around)).toEqual({ kind: 'failed', failure: 'unavailable' });
    // 10 s, a pause of 1 s, 10 s, a pause of 2 s; the third try has the 4 s that are left.
    expect(alarms).toEqual([TRY_TIMEOUT, TRY_TIMEOUT, 4000]);
    expect(slept).toEqual([1000, 2000]);
  });

  it('starts no try when the sleep took longer than it should', async () => {
    const { around } = frozen();
    let time = 0;
    const late = { ...around, now: () => time, sleep: () => ((time += TOTAL_TIMEOUT), Promise.resolve()) };
    expect(await submit([answer(503), accept], late)).toEqual({ kind: 'failed', failure: 'unavailable' });
    expect(receiver!.arrived).toHaveLength(1);
  });
});

describe('a receiver that does not answer', () => {
  /** Fires as soon as the receiver has the request, as if the timeout of the try were over. */
  function impatient() {
    const { around } = frozen();
    const ring: (() => void)[] = [];
    const rung: Answerer = () => ring.at(-1)?.();
    const stopped: number[] = [];
    around.setTimer = (_, wake) => {
      const index = ring.push(wake) - 1;
      return () => void stopped.push(index);
    };
    return { around, rung, stopped };
  }

  it('is given up after the timeout of one try, and tried again', async () => {
    const { around, rung, stopped } = impatient();
    expect(await submit([rung, accept], around)).toEqual(ACCEPTED);
    expect(receiver!.arrived).toHaveLength(2);
    expect(stopped).toEqual([0, 1]);
  });

  it('is reported as a timeout when it never does', async () => {
    const { around, rung } = impatient();
    expect(await submit([rung], around)).toEqual({ kind: 'failed', failure: 'timeout' });
    expect(receiver!.arrived).toHaveLength(4);
  });

  it('is given up also when it began to answer', async () => {
    const { around, rung } = impatient();
    const half: Answerer = (response, arrived) => {
      response.writeHead(201);
      response.write('{"requestId":', () => setImmediate(() => rung(response, arrived)));
    };
    expect(await submit([half, accept], around)).toEqual(ACCEPTED);
  });

  it('leaves no timer behind', async () => {
    const { around, stopped } = impatient();
    await submit([answer(503), accept], around);
    expect(stopped).toEqual([0, 1]);
  });
});

describe('an aborted submission', () => {
  it('ends the try that is under way and starts no other', async () => {
    const controller = new AbortController();
    receiver = await startReceiver(() => controller.abort());
    const { around, slept } = frozen();
    const outcome = await submitConsultation(receiver.url, encodeFields(request()), {
      ...around,
      signal: controller.signal,
    });
    expect(outcome.kind).toBe('failed');
    expect(slept).toEqual([]);
    expect(receiver.arrived).toHaveLength(1);
  });

  it('is not sent at all when it was aborted before', async () => {
    receiver = await startReceiver(accept);
    const outcome = await submitConsultation(receiver.url, encodeFields(request()), {
      ...frozen().around,
      signal: AbortSignal.abort(),
    });
    expect(outcome.kind).toBe('failed');
    expect(receiver.arrived).toHaveLength(0);
  });

  it('is not sent again when it was aborted between two tries', async () => {
    const controller = new AbortController();
    receiver = await startReceiver(answer(503), accept);
    const outcome = await submitConsultation(receiver.url, encodeFields(request()), {
      ...frozen().around,
      sleep: () => (controller.abort(), Promise.resolve()),
      signal: controller.signal,
    });
    expect(outcome).toEqual({ kind: 'failed', failure: 'unavailable' });
    expect(receiver.arrived).toHaveLength(1);
  });

  it('ends the real sleep at once', async () => {
    const controller = new AbortController();
    receiver = await startReceiver((response, arrived) => {
      answer(503, '', { 'Retry-After': '25' })(response, arrived);
    });
    const { url } = receiver;
    const sent = submitConsultation(url, encodeFields(request()), { signal: controller.signal });
    await vi.waitUntil(() => receiver!.arrived.length === 1);
    controller.abort();
    expect((await sent).kind).toBe('failed');
    expect(receiver.arrived).toHaveLength(1);
  });
});

describe('without a clock of its own', () => {
  it('a submission uses the platform’s', async () => {
    receiver = await startReceiver(answer(503, '', { 'Retry-After': '0' }), accept);
    expect(await submitConsultation(receiver.url, encodeFields(request()))).toEqual(ACCEPTED);
    expect(receiver.arrived).toHaveLength(2);
  });

  it('a hanging submission can be aborted', async () => {
    const controller = new AbortController();
    receiver = await startReceiver(hang);
    const sent = submitConsultation(receiver.url, encodeFields(request()), { signal: controller.signal });
    await vi.waitUntil(() => receiver!.arrived.length === 1);
    controller.abort();
    expect(await sent).toEqual({ kind: 'failed', failure: 'timeout' });
  });
});

describe('a submission to an endpoint that may answer with anything', () => {
  async function submitToAny(...answerers: Answerer[]) {
    receiver = await startReceiver(...answerers);
    return submitConsultation(receiver.url, encodeFields(request()), {
      ...frozen().around,
      acceptsAny: true,
    });
  }

  it.each([200, 201, 202, 204, 302, 303])('is accepted with %i, without a receipt', async (status) => {
    const headers: Record<string, string> = status >= 300 ? { Location: '/thanks' } : {};
    expect(await submitToAny(answer(status, status === 204 ? '' : 'OK', headers))).toEqual({
      kind: 'accepted',
    });
    expect(receiver!.arrived).toHaveLength(1);
  });

  it('has the receipt of a receiver', async () => {
    expect(await submitToAny(accept)).toEqual(ACCEPTED);
  });

  it.each([
    [403, 'refused'],
    [404, 'not-set-up'],
    [429, 'too-many'],
    [503, 'unavailable'],
  ])('fails with %i after one try', async (status, failure) => {
    expect(await submitToAny(answer(status), accept)).toEqual({ kind: 'failed', failure });
    expect(receiver!.arrived).toHaveLength(1);
  });

  it('may have arrived where there is no answer, and is not sent again', async () => {
    expect(await submitToAny(drop, accept)).toEqual({ kind: 'failed', failure: 'uncertain' });
    expect(receiver!.arrived).toHaveLength(1);
  });

  it('is not accepted with 200 unless the page says so', async () => {
    expect(await submit([answer(200, 'OK')])).toEqual({ kind: 'failed', failure: 'unavailable' });
  });
});
