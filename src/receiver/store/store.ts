import { sql, type Kysely } from 'kysely';
import { randomBytes } from 'node:crypto';
import { openDatabase } from './open-database.ts';
import { RequestStore, type NewRequest } from './requests.ts';
import { SessionStore } from './sessions.ts';
import { AttemptStore, type Count } from './attempts.ts';
import { SpentProofStore } from './spent-proofs.ts';
import type { RequestRow, Tables } from './tables.ts';

const SECRET_NAME = 'receiver';
const SECRET_BYTES = 32;

/** All data of the receiver. Only this folder contains SQL. */
export class Store {
  readonly requests: RequestStore;
  readonly sessions: SessionStore;
  readonly attempts: AttemptStore;
  readonly spentProofs: SpentProofStore;
  /** The key for signatures and HMACs; no response contains it. */
  readonly secret: string;
  private readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>, secret: string) {
    this.database = database;
    this.secret = secret;
    this.requests = new RequestStore(database);
    this.sessions = new SessionStore(database);
    this.attempts = new AttemptStore(database, secret);
    this.spentProofs = new SpentProofStore(database);
  }

  /**
   * Stores a request once for its key, and counts it in the same transaction: a request that could not be stored, or is
   * stored already, is not counted.
   */
  async keep(request: NewRequest, counts: readonly Count[]): Promise<RequestRow> {
    return this.database.transaction().execute(async (transaction) => {
      const row = await new RequestStore(transaction).add(request);
      const attempts = new AttemptStore(transaction, this.secret);
      if (row.id === request.id)
        for (const { limit, subject } of counts) await attempts.count(limit, subject, request.receivedAt);
      return row;
    });
  }

  /** Resolves when the database answers; rejects when it does not. */
  async ping(): Promise<void> {
    await sql`select 1 from requests limit 1`.execute(this.database);
  }

  /** Call it once, when nothing uses the store any more. */
  async close(): Promise<void> {
    await this.database.destroy();
  }
}

/**
 * Opens the store in a SQLite file.
 *
 * @throws when the file cannot be opened, or was made by a later version
 */
export async function openStore(file: string): Promise<Store> {
  const database = await openDatabase(file);
  return new Store(database, await receiverSecret(database));
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
