import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What is counted, and for how long, in milliseconds. */
export interface AttemptLimit {
  kind: string;
  most: number;
  period: number;
}

/**
 * Counts what one address does within a period that begins with its first attempt. The counts live in the database,
 * so that several receivers on one database, and a restarted one, keep to one limit. Addresses are kept as hashes and
 * only until their period ends.
 */
export class AttemptStore {
  private readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  /** Counts one more attempt. Returns 0 while it is within the limit, else the milliseconds to wait. */
  async count({ kind, most, period }: AttemptLimit, address: string, now: number): Promise<number> {
    const subject = hash(address);
    await this.database
      .deleteFrom('attempts')
      .where('kind', '=', kind)
      .where('startedAt', '<=', now - period)
      .execute();
    const { count, startedAt } = await this.database
      .insertInto('attempts')
      .values({ kind, subject, startedAt: now, count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['kind', 'subject'])
          .doUpdateSet((set) => ({ count: set('attempts.count', '+', 1) })),
      )
      .returning(['count', 'startedAt'])
      .executeTakeFirstOrThrow();
    return count <= most ? 0 : Math.max(1, startedAt + period - now);
  }

  /** Forgets the attempts of one address, because it has shown that it may. */
  async forget(kind: string, address: string): Promise<void> {
    await this.database
      .deleteFrom('attempts')
      .where('kind', '=', kind)
      .where('subject', '=', hash(address))
      .execute();
  }
}

function hash(address: string): string {
  return createHash('sha256').update(address).digest('hex');
}
