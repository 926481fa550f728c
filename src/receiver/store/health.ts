import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Whether the store can be read and written. */
export class HealthStore {
  private readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  /** Resolves when the database can be read. */
  async ping(): Promise<void> {
    await sql`select 1 from requests limit 1`.execute(this.database);
  }

  /** Writes a row and reads it; rejects when the disk is full, or the file is locked, deleted or read-only. */
  async probe(now: number): Promise<void> {
    const { checkedAt } = await this.database
      .insertInto('health')
      .values({ id: 1, checkedAt: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ checkedAt: now }))
      .returning('checkedAt')
      .executeTakeFirstOrThrow();
    if (checkedAt !== now) throw new Error('The store has another row than was written.');
  }
}
