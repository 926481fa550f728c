import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** The proofs of work that were used, each until it expires: a proof counts for one request. */
export class SpentProofStore {
  private readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  /**
   * Uses up a proof for the request with this idempotency key. False when another request has used it; the same
   * request may come with it again, because its first try may have failed after this.
   */
  async spend(
    nonce: string,
    { spentFor, expiresAt, now }: { spentFor: string; expiresAt: number; now: number },
  ): Promise<boolean> {
    await this.database.deleteFrom('spentProofs').where('expiresAt', '<', now).execute();
    await this.database
      .insertInto('spentProofs')
      .values({ nonce, spentFor, expiresAt })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await this.database
      .selectFrom('spentProofs')
      .select('spentFor')
      .where('nonce', '=', nonce)
      .executeTakeFirst();
    return row?.spentFor === spentFor;
  }
}
