import { setImmediate } from 'node:timers/promises';
import { kindOf, type Call, type Parts } from './calls.ts';
import { BUSY_TIMEOUT, isBusy, waitForLock, type Connection } from './connection.ts';

/** More calls than that would let the first of a batch wait for long. */
const MOST_PER_BATCH = 256;

interface WaitingCall extends Call {
  /** Milliseconds of a monotonic clock. */
  since: number;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Runs the calls of the store one after the other on one connection. The writes that wait share one transaction and
 * one write to the disk (group commit), and each is answered after it. A lock of another process holds up writes for
 * a while, and reads not at all.
 */
export class CallQueue {
  private readonly connection: Connection;
  private readonly parts: Parts;
  private readonly busyTimeout: number;
  private waiting: WaitingCall[] = [];
  private running: Promise<void> | undefined;

  /** @param busyTimeout how long a write waits for the lock of another process, in milliseconds */
  constructor(connection: Connection, parts: Parts, busyTimeout = BUSY_TIMEOUT) {
    this.connection = connection;
    this.parts = parts;
    this.busyTimeout = busyTimeout;
  }

  /** The result of the call, or the error that it threw. */
  call(call: Call): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...call, since: performance.now(), resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when no call is waiting. */
  async idle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.waiting[0]) {
      // All calls that have come meanwhile share the transaction; each is an event of its own.
      await setImmediate();
      const batch = this.waiting.splice(0, MOST_PER_BATCH);
      const isRead = (call: Call) => kindOf(call) === 'read';
      for (const call of batch.filter(isRead)) await this.invoke(call).then(call.resolve, call.reject);
      await this.write(batch.filter((call) => !isRead(call)));
    }
    this.running = undefined;
  }

  private async write(batch: WaitingCall[]): Promise<void> {
    if (!batch[0]) return;
    const settled: (() => void)[] = [];
    try {
      this.connection.begin(batch.some((call) => kindOf(call) === 'durable'));
      for (const call of batch) settled.push(await this.invokeInPart(call));
      this.connection.commit();
    } catch (error) {
      this.connection.rollback();
      if (isBusy(error)) return this.putBack(batch, error);
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const settle of settled) settle();
  }

  /** The calls of a batch that could not begin wait with those that have come since, but not for ever. */
  private async putBack(batch: WaitingCall[], error: unknown): Promise<void> {
    const now = performance.now();
    const isLate = ({ since }: WaitingCall) => now - since >= this.busyTimeout;
    for (const { reject } of batch.filter(isLate)) reject(error);
    this.waiting.unshift(...batch.filter((call) => !isLate(call)));
    if (this.waiting[0]) await waitForLock();
  }

  /** Throws only when the whole transaction is lost. */
  private async invokeInPart(call: WaitingCall): Promise<() => void> {
    try {
      const value = await this.connection.savepoint(() => this.invoke(call));
      return () => call.resolve(value);
    } catch (error) {
      if (!this.connection.inTransaction) throw error;
      return () => call.reject(error);
    }
  }

  private invoke({ part, method, args }: Call): Promise<unknown> {
    const methods = this.parts[part] as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    return methods[method]!(...args);
  }
}
