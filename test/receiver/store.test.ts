import Database from 'libsql';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type * as threadsModule from 'node:worker_threads';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { NewRequest } from '../../src/receiver/store/requests.ts';
import { startStore } from '../../src/receiver/store/start-store.ts';
import { isStoreFailure } from '../../src/receiver/store/store-failure.ts';
import { openStore } from '../../src/receiver/store/store.ts';
import { temporaryFolder, TUESDAY_10AM } from './receiver-fixture.ts';

const threads: threadsModule.Worker[] = [];
vi.mock('node:worker_threads', async (original) => {
  const module = await original<typeof threadsModule>();
  class WatchedWorker extends module.Worker {
    constructor(...args: ConstructorParameters<typeof threadsModule.Worker>) {
      super(...args);
      threads.push(this);
    }
  }
  return { ...module, Worker: WatchedWorker };
});

function request(key: string): NewRequest {
  return {
    id: `id-${key}`,
    idempotencyKey: key,
    fingerprint: 'f',
    asked: null,
    receivedAt: TUESDAY_10AM,
    name: 'Ana Ruiz',
    contactBy: 'phone',
    phoneTyped: '202 555 0147',
    callWindow: 'any',
    consents: '[]',
    suspected: 0,
    spamScore: 0,
    spamReasons: '[]',
    consentRecords: '[]',
  } as unknown as NewRequest;
}

const keys = (count: number) => Array.from({ length: count }, (_, index) => `key-${index}`);

function newFile(): string {
  return join(temporaryFolder(), 'requests.sqlite');
}

/** Another process that holds the lock of the database until it is released. */
function lock(file: string): () => void {
  const other = new Database(file);
  other.exec('begin immediate');
  return () => {
    other.exec('rollback');
    other.close();
  };
}

describe('a store', () => {
  it('writes the requests that wait in one transaction, each once', async () => {
    const store = await openStore(newFile());
    onTestFinished(store.close);
    const begin = vi.spyOn(store.connection, 'begin');
    const rows = await Promise.all(
      [...keys(40), ...keys(40)].map((key) => store.requests.keep(request(key), [])),
    );
    expect(begin.mock.calls).toEqual([[true]]);
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(40);
    expect(await store.requests.all()).toHaveLength(40);
  });

  it('waits for the disk only where an answer depends on it', async () => {
    const store = await openStore(newFile());
    onTestFinished(store.close);
    const begin = vi.spyOn(store.connection, 'begin');
    await store.attempts.count({ kind: 'sign-in', most: 1, period: 1 }, 'a', 0);
    expect(begin.mock.calls).toEqual([[false]]);
  });

  it('undoes the one call that fails, and keeps those that share its transaction', async () => {
    const store = await openStore(newFile());
    onTestFinished(store.close);
    const limit = { kind: 'sign-in', most: 1, period: 1 };
    const nameless = { ...request('bad'), name: null } as unknown as NewRequest;
    const outcomes = await Promise.allSettled([
      store.requests.keep(request('one'), []),
      store.requests.keep(nameless, [{ limit, subject: 'a' }]),
      store.requests.keep(request('two'), []),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await store.requests.all()).map(({ idempotencyKey }) => idempotencyKey)).toEqual(['one', 'two']);
  });

  it('keeps none of the requests whose transaction could not be written to the disk', async () => {
    const store = await openStore(newFile());
    onTestFinished(store.close);
    vi.spyOn(store.connection, 'commit').mockImplementationOnce(() => {
      throw Object.assign(new Error(), { code: 'SQLITE_FULL' });
    });
    const outcomes = await Promise.allSettled(keys(3).map((key) => store.requests.keep(request(key), [])));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await store.requests.all()).toEqual([]);
    await store.requests.keep(request('later'), []);
    expect(await store.requests.all()).toHaveLength(1);
  });

  it('reads on while another process writes, and writes when that has ended', async () => {
    const file = newFile();
    const store = await openStore(file);
    onTestFinished(store.close);
    await store.requests.keep(request('first'), []);
    const release = lock(file);
    const kept = store.requests.keep(request('second'), []);
    expect(await store.requests.all()).toHaveLength(1);
    release();
    expect((await kept).idempotencyKey).toBe('second');
  });

  it('gives up a write after a while, and takes the next one as soon as the lock is gone', async () => {
    const file = newFile();
    const store = await openStore(file, { busyTimeout: 0 });
    onTestFinished(store.close);
    const release = lock(file);
    const outcomes = await Promise.allSettled(keys(5).map((key) => store.requests.keep(request(key), [])));
    expect(outcomes.every((outcome) => outcome.status === 'rejected' && isStoreFailure(outcome.reason))).toBe(
      true,
    );
    release();
    await Promise.all(keys(5).map((key) => store.requests.keep(request(key), [])));
    expect(await store.requests.all()).toHaveLength(5);
  });

  it('counts an attempt that a clock dated in the future as one of now', async () => {
    const store = await openStore(newFile());
    onTestFinished(store.close);
    const limit = { kind: 'sign-in', most: 1, period: 60_000 };
    const YEAR = 365 * 24 * 60 * 60_000;
    await store.attempts.count(limit, 'a', TUESDAY_10AM + YEAR);
    expect(await store.attempts.count(limit, 'a', TUESDAY_10AM)).toBe(60_000);
    expect(await store.attempts.usedUp([{ limit, subject: 'a' }], TUESDAY_10AM + 59_999)).toEqual([true]);
    expect(await store.attempts.usedUp([{ limit, subject: 'a' }], TUESDAY_10AM + 60_000)).toEqual([false]);
  });
});

describe('a store in a thread of its own', () => {
  it('answers as one in the same thread does, errors with their codes', async () => {
    const file = newFile();
    const store = await startStore(file);
    onTestFinished(store.close);
    const row = await store.requests.keep(request('key'), []);
    expect(row).toMatchObject({ name: 'Ana Ruiz', idempotencyKey: 'key' });
    expect(await store.requests.withId('no such')).toBeUndefined();
    const nameless = { ...request('bad'), name: null } as unknown as NewRequest;
    const error: unknown = await store.requests.keep(nameless, []).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(isStoreFailure(error)).toBe(true);
    const local = await openStore(file);
    expect(local.secret).toBe(store.secret);
    await local.close();
  });

  it.each(['', '-wal'])('takes no request once its file%s was deleted', async (suffix) => {
    const file = newFile();
    const store = await startStore(file);
    onTestFinished(store.close);
    await store.requests.keep(request('key'), []);
    rmSync(file + suffix);
    await expect(store.requests.keep(request('lost'), [])).rejects.toMatchObject({ code: 'STORE_MOVED' });
    await expect(store.health.probe(TUESDAY_10AM)).rejects.toMatchObject({ code: 'STORE_MOVED' });
  });

  it('begins another thread when the first has ended by itself', async () => {
    const store = await startStore(newFile());
    onTestFinished(store.close);
    await store.requests.keep(request('key'), []);
    const unanswered = store.requests.all().catch((reason: unknown) => reason);
    await threads.at(-1)!.terminate();
    const answer = await unanswered;
    if (!Array.isArray(answer)) expect(isStoreFailure(answer)).toBe(true);
    expect(await store.requests.all()).toHaveLength(1);
  });

  it('is opened by several receivers that start at the same moment, with one secret', async () => {
    const file = newFile();
    const stores = await Promise.all([1, 2, 3, 4].map(() => startStore(file)));
    expect(new Set(stores.map(({ secret }) => secret)).size).toBe(1);
    await Promise.all(stores.map((store, index) => store.requests.keep(request(`key-${index}`), [])));
    expect(await stores[0]!.requests.all()).toHaveLength(4);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('says why a file cannot be opened', async () => {
    await expect(startStore('/dev/null/requests.sqlite')).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});
