import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createParts, type Call } from './calls.ts';
import { StoreError } from './store-failure.ts';
import type { FromWorker, SentError, ToWorker } from './store-worker.ts';
import type { Store } from './store.ts';

const WORKER = new URL(`./store-worker${extname(import.meta.url)}`, import.meta.url);

type Settle = { resolve: (value: unknown) => void; reject: (error: unknown) => void };

/**
 * Opens the store in a thread of its own, so that no lock, no slow disk and no long query holds up the receiver. When
 * the thread ends by itself, its calls are rejected, and the next call starts another.
 *
 * @throws when the file cannot be opened, or was made by a later version
 */
export async function startStore(file: string): Promise<Store> {
  let thread: Promise<StoreThread> | undefined;
  const forget = () => (thread = undefined);
  const start = () => {
    const started = StoreThread.start(file, forget);
    started.catch(forget);
    return started;
  };
  const running = () => (thread ??= start());
  const { secret } = await running();
  const send = async (call: Call) => (await running()).call(call);
  return { ...createParts(send), secret, close: async () => (await thread)?.close() };
}

class StoreThread {
  readonly secret: string;
  private readonly worker: Worker;
  private readonly calls = new Map<number, Settle>();
  private last = 0;

  private constructor(worker: Worker, secret: string, ended: () => void) {
    this.worker = worker;
    this.secret = secret;
    worker.on('message', (message: FromWorker) => this.onMessage(message));
    // An error ends the thread too; unheard, it would end the receiver.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      ended();
      for (const { reject } of this.calls.values()) reject(new StoreError('STORE_STOPPED'));
      this.calls.clear();
    });
  }

  static async start(file: string, ended: () => void): Promise<StoreThread> {
    const worker = new Worker(WORKER, { workerData: { file } });
    const [first] = (await once(worker, 'message')) as [FromWorker];
    if ('secret' in first) return new StoreThread(worker, first.secret, ended);
    await worker.terminate();
    throw fromSent((first as { error: SentError }).error);
  }

  call(call: Call): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.last += 1;
      this.calls.set(this.last, { resolve, reject });
      this.post({ id: this.last, call });
    });
  }

  async close(): Promise<void> {
    const ended = once(this.worker, 'exit');
    this.post('close');
    await ended;
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private onMessage(message: FromWorker): void {
    if (!('id' in message) || message.id === undefined) return;
    const call = this.calls.get(message.id);
    this.calls.delete(message.id);
    if ('error' in message) call?.reject(fromSent(message.error));
    else call?.resolve(message.value);
  }
}

function fromSent({ name, message, stack, code }: SentError): Error {
  return Object.assign(new Error(message), { name, stack, ...(code && { code }) });
}
