import type { Kysely, Migration } from 'kysely';

/** The hash of each patient's wish, by which duplicates are found. Requests of an earlier version have none. */
export const whatWasAsked: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('requests').addColumn('asked', 'text').execute();
    await db.schema
      .createIndex('requests_by_asked')
      .on('requests')
      .columns(['asked', 'received_at'])
      .execute();
  },
};
