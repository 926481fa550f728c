import type { Kysely, Migration } from 'kysely';

/** By which clock each patient lives, as far as their browser said. */
export const timeZone: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('requests').addColumn('time_zone', 'text').execute();
  },
};
