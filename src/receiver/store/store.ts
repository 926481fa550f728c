import { sql, type Kysely } from 'kysely';
import { openDatabase } from './open-database.ts';
import { RequestStore, type NewRequest } from './requests.ts';
import { SessionStore } from './sessions.ts';
import { AttemptStore, type Count } from './attempts.ts';
import { receiverSecret } from './secret.ts';
import { SpentProofStore } from './spent-proofs.ts';
import type { RequestRow, Tables } from './tables.ts';

/** All that the receiver remembers. No other folder than this one speaks SQL. */
export class Store {
  readonly requests: RequestStore;
  readonly sessions: SessionStore;
  readonly attempts: AttemptStore;
  readonly spentProofs: SpentProofStore;
  /** Signs and hashes; it never leaves this process. */
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
   * Stores a request once for its key, and counts it with that: what could not be stored was no request, and what comes
   * again was counted. It is all on the disk, or nothing is.
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

  /** To be called once, when nothing uses the store any more. */
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
