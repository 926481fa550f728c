import type { Issue } from '../../json/issue.ts';
import { parseCallWindow } from '../call-window/call-window.ts';
import type { Receipt } from '../consultation.ts';
import type { SendFailure } from './send-failure.ts';

/**
 * How long one try may take, and all tries together, in milliseconds. With the three seconds that a form may wait for
 * its proof, a patient waits for half a minute at most.
 */
export const TRY_TIMEOUT = 15_000;
export const TOTAL_TIMEOUT = 27_000;
const MOST_TRIES = 4;
const BASE_DELAY = 1_000;
const LONGEST_DELAY = 15_000;
const WORTH_A_RETRY = new Set([408, 425, 429]);

/**
 * The outcome of a submission. Only `accepted` with a receipt means that the request is on the clinic's disk; an endpoint
 * that is no receiver has said no more than that it took the request.
 */
export type Outcome =
  | { kind: 'accepted'; receipt?: Receipt }
  | { kind: 'invalid'; issues: Issue[] }
  | { kind: 'failed'; failure: SendFailure };

/** Clock, timers and randomness of `submitConsultation`; tests pass their own. */
export interface Clock {
  now(): number;
  random(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Calls `run` once after `milliseconds`, unless the returned function is called first. */
  setTimer(milliseconds: number, run: () => void): () => void;
}

const systemClock: Clock = {
  now: () => performance.now(),
  random: Math.random,
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    }),
  setTimer: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Posts the fields (they hold the idempotency key) as a simple request, which costs another origin no preflight.
 * Failures that may be temporary are retried with full jitter, or after `Retry-After`, for at most
 * `TOTAL_TIMEOUT` in all: the key lets the receiver store the request once, however many tries arrive.
 *
 * With `acceptsAny` the endpoint may know no key: any answer from 200 to 399 counts as accepted, and nothing is retried.
 */
export async function submitConsultation(
  action: string,
  fields: URLSearchParams,
  {
    signal,
    acceptsAny = false,
    ...given
  }: Partial<Clock> & { signal?: AbortSignal; acceptsAny?: boolean } = {},
): Promise<Outcome> {
  const { now, random, sleep, setTimer } = { ...systemClock, ...given };
  const end = now() + TOTAL_TIMEOUT;
  for (let tries = 1; ; tries++) {
    const timeout = new AbortController();
    const giveUp = () => timeout.abort();
    const stopTimer = setTimer(Math.min(TRY_TIMEOUT, end - now()), giveUp);
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    const answer = await post(action, fields, timeout.signal, acceptsAny);
    signal?.removeEventListener('abort', giveUp);
    stopTimer();
    if (!answer.retryable || acceptsAny || tries === MOST_TRIES || signal?.aborted) return answer.outcome;
    const jitter = random() * Math.min(LONGEST_DELAY, BASE_DELAY * 2 ** tries);
    const delay = answer.retryAfter ?? jitter;
    if (now() + delay >= end) return answer.outcome;
    await sleep(delay, signal);
    if (signal?.aborted || now() >= end) return answer.outcome;
  }
}

interface Answer {
  outcome: Outcome;
  retryable: boolean;
  /** Milliseconds to wait, when the receiver said so. */
  retryAfter?: number;
}

const TAKEN: Answer = { outcome: { kind: 'accepted' }, retryable: false };

async function post(
  url: string,
  body: URLSearchParams,
  signal: AbortSignal,
  acceptsAny: boolean,
): Promise<Answer> {
  const wasOffline = isOffline();
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body,
      credentials: 'omit',
      // A page behind a redirect may forbid this one to read it.
      redirect: acceptsAny ? 'manual' : 'follow',
      signal,
    });
    const answer = parseAnswer(response, await response.text());
    // The status of a redirect that is not followed is 0 in browsers.
    return acceptsAny && response.status < 400 && answer.outcome.kind !== 'accepted' ? TAKEN : answer;
  } catch {
    // Offline, the next try would fail as fast. What was sent before the connection was lost may have arrived.
    if (wasOffline || (isOffline() && !acceptsAny)) return failed('offline');
    if (acceptsAny) return failed('uncertain');
    return { ...failed(signal.aborted ? 'timeout' : 'unreachable'), retryable: true };
  }
}

/** In Node there is no navigator. */
function isOffline(): boolean {
  return (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine === false;
}

function parseAnswer(response: Response, body: string): Answer {
  const { status } = response;
  if (WORTH_A_RETRY.has(status) || status >= 500) {
    const failure = status === 429 ? 'too-many' : 'unavailable';
    return { ...failed(failure), retryable: true, retryAfter: retryAfter(response) };
  }
  if (status === 201) {
    const receipt = parseReceipt(parseJson(body));
    if (receipt) return { outcome: { kind: 'accepted', receipt }, retryable: false };
  }
  if (status === 422)
    return { outcome: { kind: 'invalid', issues: parseIssues(parseJson(body)) }, retryable: false };
  return failed(status === 403 ? 'refused' : status === 404 || status === 405 ? 'not-set-up' : 'unavailable');
}

/** `undefined` for a body that is no JSON: a page comes from some other server than a receiver. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Parses a receipt; `undefined` when the value is none, and the request must not be reported as sent. */
function parseReceipt(input: unknown): Receipt | undefined {
  const { requestId, reference, receivedAt, callWindow } = (input ?? {}) as Record<string, unknown>;
  const window = parseCallWindow(callWindow);
  const texts = [requestId, reference, receivedAt];
  if (!window || !texts.every((text) => typeof text === 'string')) return undefined;
  return { requestId, reference, receivedAt, callWindow: window } as Receipt;
}

function failed(failure: SendFailure): Answer {
  return { outcome: { kind: 'failed', failure }, retryable: false };
}

/** `Retry-After` in milliseconds, from its seconds or its date (RFC 9110, section 10.2.3). */
function retryAfter(response: Response): number | undefined {
  const value = response.headers.get('Retry-After');
  if (!value) return undefined;
  // A date contains the name of a day; engines parse `1.5` or `-5` as a date too.
  const delay = /^\d+$/.test(value)
    ? Number(value) * 1000
    : /[a-z]/i.test(value)
      ? Date.parse(value) - Date.now()
      : NaN;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}

/** The issues of a problem document (RFC 9457): each has a JSON pointer such as `#/phone` and a code. */
function parseIssues(problem: unknown): Issue[] {
  const errors = (problem as { errors?: unknown } | null)?.errors;
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((error: { pointer?: unknown; code?: unknown }) =>
    typeof error?.pointer === 'string' && typeof error.code === 'string'
      ? [{ code: error.code, path: error.pointer.replace(/^#\//, '').split('/') }]
      : [],
  );
}
