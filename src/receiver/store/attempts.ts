import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A limit of attempts within `period`, in milliseconds. */
export interface AttemptLimit {
  kind: string;
  most: number;
  period: number;
}

/** One attempt to count: `subject` is the address of the sender, the contact or the text that it counts for. */
export interface Count {
  limit: AttemptLimit;
  subject: string;
}

/**
 * Counts the attempts of one address, or on one contact, within a period that begins with the first attempt.
 * The counts live in the database, so that several receivers on one database, and a restarted one, keep to one limit.
 * Subjects are kept as HMACs and only until their period ends: there are few enough addresses and phone numbers that
 * a plain hash of one could be found by trial in a copy of the counts without the secret.
 */
export class AttemptStore {
  private readonly database: Kysely<Tables>;
  private readonly secret: string;

  constructor(database: Kysely<Tables>, secret: string) {
    this.database = database;
    this.secret = secret;
  }

  /**
   * Counts one more attempt. Returns 0 while it is within the limit, else the milliseconds to wait. An attempt with a
   * date in the future counts as one of now: correcting a wrong clock must not lock anyone out.
   */
  async count({ kind, most, period }: AttemptLimit, subject: string, now: number): Promise<number> {
    await this.database
      .deleteFrom('attempts')
      .where('kind', '=', kind)
      .where('startedAt', '<=', now - period)
      .execute();
    const { count, startedAt } = await this.database
      .insertInto('attempts')
      .values({ kind, subject: this.hashed(subject), startedAt: now, count: 1 })
      .onConflict((conflict) =>
        conflict.columns(['kind', 'subject']).doUpdateSet((set) => ({
          count: set('attempts.count', '+', 1),
          startedAt: set.fn('min', ['attempts.startedAt', set.val(now)]),
        })),
      )
      .returning(['count', 'startedAt'])
      .executeTakeFirstOrThrow();
    return count <= most ? 0 : Math.max(1, startedAt + period - now);
  }

  /** For each attempt whether it would be beyond its limit; none is counted. */
  async usedUp(counts: readonly Count[], now: number): Promise<boolean[]> {
    const wanted = counts.map(({ limit: { kind, most, period }, subject }) => ({
      kind,
      most,
      since: now - period,
      subject: this.hashed(subject),
    }));
    const rows = await this.database
      .selectFrom('attempts')
      .selectAll()
      .where((where) => where.or(wanted.map(({ kind, subject }) => where.and({ kind, subject }))))
      .execute();
    return wanted.map(({ kind, subject, most, since }) =>
      rows.some(
        (row) => row.kind === kind && row.subject === subject && row.startedAt > since && row.count >= most,
      ),
    );
  }

  /** Deletes the attempts of one subject, such as after the right password. */
  async forget(kind: string, subject: string): Promise<void> {
    await this.database
      .deleteFrom('attempts')
      .where('kind', '=', kind)
      .where('subject', '=', this.hashed(subject))
      .execute();
  }

  private hashed(subject: string): string {
    return createHmac('sha256', this.secret).update(`counted ${subject}`).digest('hex');
  }
}
