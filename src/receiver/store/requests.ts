import type { Kysely } from 'kysely';
import type { AttemptStore, Count } from './attempts.ts';
import { newReference } from './reference.ts';
import type { RequestRow, Tables } from './tables.ts';

/** A request that has no reference yet: the store gives it one that no other has. */
export type NewRequest = Omit<RequestRow, 'reference' | 'calledAt'>;

const MOST_REFERENCES_TRIED = 10;

/** The requests of patients. */
export class RequestStore {
  private readonly database: Kysely<Tables>;
  private readonly attempts: AttemptStore;

  constructor(database: Kysely<Tables>, attempts: AttemptStore) {
    this.database = database;
    this.attempts = attempts;
  }

  /**
   * Stores a request once for each idempotency key, counts it, and resolves when it is on the disk. Of two that arrive
   * at the same moment the second gets the row of the first, and is not counted; whether its content is the same is for
   * the caller to compare.
   */
  async keep(request: NewRequest, counts: readonly Count[]): Promise<RequestRow> {
    for (let tries = 0; tries < MOST_REFERENCES_TRIED; tries++) {
      const row = await this.database
        .insertInto('requests')
        .values({ ...request, reference: newReference(), calledAt: null })
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      if (row) {
        for (const { limit, subject } of counts)
          await this.attempts.count(limit, subject, request.receivedAt);
        return row;
      }
      const known = await this.withKey(request.idempotencyKey);
      if (known) return known;
    }
    throw new Error('No free reference was found.');
  }

  async withKey(idempotencyKey: string): Promise<RequestRow | undefined> {
    return this.database
      .selectFrom('requests')
      .selectAll()
      .where('idempotencyKey', '=', idempotencyKey)
      .executeTakeFirst();
  }

  /** Those that ask for the same and came after `since`, oldest first. */
  async askedSince(asked: string, since: number): Promise<RequestRow[]> {
    return this.database
      .selectFrom('requests')
      .selectAll()
      .where('asked', '=', asked)
      .where('receivedAt', '>', since)
      .orderBy('receivedAt')
      .execute();
  }

  async withId(id: string): Promise<RequestRow | undefined> {
    return this.database.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
  }

  /** Every request, oldest first. */
  async all(): Promise<RequestRow[]> {
    return this.database.selectFrom('requests').selectAll().orderBy('receivedAt').orderBy('id').execute();
  }

  /** Those that wait for their call and are not suspected, and those called since `calledSince`, oldest first. */
  async forCallList(calledSince: number): Promise<RequestRow[]> {
    return this.database
      .selectFrom('requests')
      .selectAll()
      .where((where) =>
        where.or([
          where.and([where('calledAt', 'is', null), where('suspected', '=', 0)]),
          where('calledAt', '>=', calledSince),
        ]),
      )
      .orderBy('receivedAt')
      .orderBy('id')
      .execute();
  }

  /** The newest `most` of the suspected ones without a call, and their total number. */
  async suspected(most: number): Promise<{ newest: RequestRow[]; count: number }> {
    const waiting = this.database
      .selectFrom('requests')
      .where('suspected', '=', 1)
      .where('calledAt', 'is', null);
    const newest = await waiting
      .selectAll()
      .orderBy('receivedAt', 'desc')
      .orderBy('id')
      .limit(most)
      .execute();
    const { count } = await waiting
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return { newest, count };
  }

  /** Marks a request as called; a request that is already marked keeps its time. False when there is no such request. */
  async markCalled(id: string, calledAt: number): Promise<boolean> {
    const { numUpdatedRows } = await this.database
      .updateTable('requests')
      .set((set) => ({ calledAt: set.fn.coalesce('calledAt', set.val(calledAt)) }))
      .where('id', '=', id)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Undoes `markCalled`. */
  async putBack(id: string): Promise<boolean> {
    const { numUpdatedRows } = await this.database
      .updateTable('requests')
      .set({ calledAt: null })
      .where('id', '=', id)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Moves a suspected request to the others; why it was suspected stays with it. False when there is no such request. */
  async clearSuspicion(id: string): Promise<boolean> {
    const { numUpdatedRows } = await this.database
      .updateTable('requests')
      .set({ suspected: 0 })
      .where('id', '=', id)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Deletes the requests that were called before an instant, and says how many. One that waits for its call stays. */
  async deleteCalledBefore(instant: number): Promise<number> {
    const { numDeletedRows } = await this.database
      .deleteFrom('requests')
      .where('calledAt', '<', instant)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  /** Deletes the suspected requests from before an instant that were not cleared or called; returns their number. */
  async deleteSuspectedBefore(instant: number): Promise<number> {
    const { numDeletedRows } = await this.database
      .deleteFrom('requests')
      .where('suspected', '=', 1)
      .where('calledAt', 'is', null)
      .where('receivedAt', '<', instant)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}
