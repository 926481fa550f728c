import { parentPort, workerData } from 'node:worker_threads';
import type { Call } from './calls.ts';
import { errorCode } from './store-failure.ts';
import { openStore } from './store.ts';

/** What the receiver's thread sends: a call with a number, or the end. */
export type ToWorker = { id: number; call: Call } | 'close';

/** What it gets: that the store is open, or the result of a call. */
export type FromWorker =
  { secret: string } | { id: number; value: unknown } | { id?: number; error: SentError };

/** An error as it travels between threads, where its class and code would be lost. */
export interface SentError {
  name: string;
  message: string;
  code: string;
  stack: string | undefined;
}

/** The thread of the store: the disk and long queries hold up nothing but other queries. */
const port = parentPort!;
const answer = (message: FromWorker) => port.postMessage(message);
try {
  const store = await openStore((workerData as { file: string }).file);
  port.on('message', (message: ToWorker) => {
    if (message === 'close') void store.close().finally(() => port.close());
    else
      store.send(message.call).then(
        (value) => answer({ id: message.id, value }),
        (error: unknown) => answer({ id: message.id, error: toSent(error) }),
      );
  });
  answer({ secret: store.secret });
} catch (error) {
  answer({ error: toSent(error) });
}

function toSent(error: unknown): SentError {
  const { name, message, stack, cause } = error instanceof Error ? error : new Error(String(error));
  return { name, message, stack, code: errorCode(error) || errorCode(cause) };
}
