import type { Kysely, Migration } from 'kysely';

/** Which campaign brought a request, and from which other site its patient came. Nobody knows it of those from before. */
export const attribution: Migration = {
  async up(db: Kysely<unknown>) {
    const table = db.schema.alterTable('requests');
    await table.addColumn('campaign', 'text').execute();
    await table.addColumn('referrer', 'text').execute();
  },
};
