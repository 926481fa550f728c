import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** The sessions of the call list. Only hashes of the tokens are stored, so a copy of the database gives no access. */
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
