import type { Kysely } from 'kysely';
import { randomBytes } from 'node:crypto';
import { AttemptStore } from './attempts.ts';
import { CallQueue } from './call-queue.ts';
import { createParts, type Call, type Parts } from './calls.ts';
import { openConnection, type Connection } from './connection.ts';
import { HealthStore } from './health.ts';
import { RequestStore } from './requests.ts';
import { SessionStore } from './sessions.ts';
import { SpentProofStore } from './spent-proofs.ts';
import type { Tables } from './tables.ts';

const SECRET_NAME = 'receiver';
const SECRET_BYTES = 32;

/** All data of the receiver. Only this folder contains SQL. */
export interface Store extends Parts {
  /** The key for signatures and HMACs; no response contains it. */
  readonly secret: string;
  /** Finishes the calls that wait. Call it once, when nothing uses the store any more. */
  close: () => Promise<void>;
}

/** A store whose SQL runs in this thread, as commands need it. */
export interface LocalStore extends Store {
  readonly connection: Connection;
  readonly send: (call: Call) => Promise<unknown>;
}

/**
 * Opens the store in a SQLite file.
 *
 * @param options.busyTimeout how long a write waits for the lock of another process, in milliseconds
 * @throws when the file cannot be opened, or was made by a later version
 */
export async function openStore(
  file: string,
  { busyTimeout }: { busyTimeout?: number } = {},
): Promise<LocalStore> {
  const connection = await openConnection(file);
  const { database } = connection;
  const secret = await receiverSecret(database);
  connection.stopWaitingForLocks();
  const attempts = new AttemptStore(database, secret);
  const parts = {
    requests: new RequestStore(database, attempts),
    sessions: new SessionStore(database),
    attempts,
    spentProofs: new SpentProofStore(database),
    health: new HealthStore(database),
  };
  const queue = new CallQueue(connection, parts, busyTimeout);
  const send = (call: Call) => queue.call(call);
  const close = async () => {
    await queue.idle();
    await connection.close();
  };
  return { ...createParts(send), secret, close, connection, send };
}

/**
 * The secret for signatures and HMACs, in hex. It is generated when a database is first opened; when two receivers do
 * so at the same moment, both get the one that was stored.
 */
async function receiverSecret(database: Kysely<Tables>): Promise<string> {
  const value = randomBytes(SECRET_BYTES).toString('hex');
  await database
    .insertInto('secrets')
    .values({ name: SECRET_NAME, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await database
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', SECRET_NAME)
    .executeTakeFirstOrThrow();
  return row.value;
}
