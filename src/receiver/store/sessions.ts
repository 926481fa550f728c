import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Who is signed in to the call list. Only hashes of the tokens are kept, so a copy of the database signs nobody in. */
export class SessionStore {
  private readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  /** Begins a session and forgets those that have ended. */
  async add(tokenHash: string, { now, expiresAt }: { now: number; expiresAt: number }): Promise<void> {
    await this.database.deleteFrom('staffSessions').where('expiresAt', '<=', now).execute();
    await this.database.insertInto('staffSessions').values({ tokenHash, expiresAt }).execute();
  }

  async isOpen(tokenHash: string, now: number): Promise<boolean> {
    const row = await this.database
      .selectFrom('staffSessions')
      .select('expiresAt')
      .where('tokenHash', '=', tokenHash)
      .executeTakeFirst();
    return row !== undefined && row.expiresAt > now;
  }

  async end(tokenHash: string): Promise<void> {
    await this.database.deleteFrom('staffSessions').where('tokenHash', '=', tokenHash).execute();
  }
}
