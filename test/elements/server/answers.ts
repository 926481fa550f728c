import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';

/**
 * How the server answers at one address, as a test describes it. Everything is decided by the test's own calls:
 * a hanging answer waits for `release`, never for a clock.
 */
export interface Answer {
  /** 200 unless said. */
  status?: number;
  headers?: Record<string, string>;
  /** Text to send; an object or array is sent as JSON. */
  body?: unknown;
  /** Instead of `body`: a JSON string of about this many bytes. */
  bytes?: number;
  /** Announces the whole length, sends half of the body, then drops the connection. */
  truncated?: boolean;
  /** Drops the connection without an answer, like a network that went away. */
  dropped?: boolean;
  /** Holds the answer back until the test releases it. */
  hanging?: boolean;
  /** Whether pages of another origin may read the answer. */
  cors?: boolean;
}

/** A request as it arrived. `finished` turns true when the whole answer went out, `aborted` when the browser hung up before. */
export interface ReceivedRequest {
  method: string;
  /** Path and query as asked for, under the address that the answer was given. */
  url: string;
  headers: Record<string, string>;
  body: string;
  finished: boolean;
  aborted: boolean;
}

interface Address {
  /** Answers in order; the last one is repeated for every further request. */
  answers: Answer[];
  requests: ReceivedRequest[];
  held: (() => void)[];
  changed: Set<() => void>;
}

export const answerRoot = '/__test/at/';

/** The addresses that tests have asked for, each with its answers and the requests that reached it. */
export class Answers {
  readonly #addresses = new Map<string, Address>();

  /** @returns the id of a fresh address. */
  add(answers: Answer[]): string {
    const id = randomUUID();
    this.#addresses.set(id, { answers, requests: [], held: [], changed: new Set() });
    return id;
  }

  requests(id: string): ReceivedRequest[] {
    return this.#address(id).requests;
  }

  /** Lets every held answer of this address go, and those to come. */
  release(id: string): void {
    const address = this.#address(id);
    address.answers = address.answers.map((answer) => ({ ...answer, hanging: false }));
    for (const go of address.held.splice(0)) go();
  }

  /** Resolves once `count` requests satisfy the condition; the test's own time limit ends the wait otherwise. */
  async until(
    id: string,
    count: number,
    condition: (request: ReceivedRequest) => boolean,
  ): Promise<ReceivedRequest[]> {
    const address = this.#address(id);
    while (address.requests.filter(condition).length < count) {
      await new Promise<void>((resolve) => address.changed.add(resolve));
    }
    return address.requests;
  }

  /** Plays the answer of the address that the path names. */
  async play(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [id = ''] = (request.url ?? '').slice(answerRoot.length).split(/[/?]/);
    const address = this.#addresses.get(id);
    if (!address) {
      response.writeHead(404).end();
      return;
    }
    // A form asks its receiver for a start; a test that answers POSTs need not count that.
    if (/\/start$/.test(request.url ?? '')) {
      response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
      return;
    }
    if (request.method === 'OPTIONS') address.requests.push(received(request, '', id));
    const answer = address.answers[Math.min(countedSoFar(address), address.answers.length - 1)] ?? {};
    if (request.method === 'OPTIONS') {
      tell(address);
      response.writeHead(204, answer.cors ? preflightHeaders(request) : {}).end();
      return;
    }
    const body = await readBody(request);
    const arrived = received(request, body, id);
    address.requests.push(arrived);
    response.once('close', () => {
      arrived.finished = response.writableFinished;
      arrived.aborted = !response.writableFinished && !answer.truncated && !answer.dropped;
      tell(address);
    });
    tell(address);
    if (answer.hanging) await new Promise<void>((resolve) => address.held.push(resolve));
    send(response, answer, request);
  }

  #address(id: string): Address {
    const address = this.#addresses.get(id);
    if (!address) throw new Error(`No test asked for the address ${id}.`);
    return address;
  }
}

function countedSoFar(address: Address): number {
  return address.requests.filter((request) => request.method !== 'OPTIONS').length;
}

function tell(address: Address): void {
  const waiting = [...address.changed];
  address.changed.clear();
  for (const go of waiting) go();
}

function received(request: IncomingMessage, body: string, id: string): ReceivedRequest {
  return {
    method: request.method ?? '',
    url: (request.url ?? '').slice(answerRoot.length + id.length),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    body,
    finished: false,
    aborted: false,
  };
}

function send(response: ServerResponse, answer: Answer, request: IncomingMessage): void {
  if (response.destroyed) return;
  if (answer.dropped) {
    response.destroy();
    return;
  }
  const body = Buffer.from(bodyOf(answer));
  response.writeHead(answer.status ?? 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
    'cache-control': 'no-store',
    ...(answer.cors ? { 'access-control-allow-origin': request.headers.origin ?? '*' } : {}),
    ...answer.headers,
  });
  if (answer.truncated) {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
    return;
  }
  response.end(body);
}

function bodyOf(answer: Answer): string {
  if (answer.bytes !== undefined) return JSON.stringify('x'.repeat(Math.max(0, answer.bytes - 2)));
  if (answer.body === undefined) return '';
  return typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
}

function preflightHeaders(request: IncomingMessage): Record<string, string> {
  return {
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '',
  };
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  if (!request.complete) await once(request, 'end');
  return Buffer.concat(parts).toString();
}
