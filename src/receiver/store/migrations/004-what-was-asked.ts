import type { Kysely, Migration } from 'kysely';

/** What each request asks for, so that the same wish is known when it comes again. Of those from before nobody asks. */
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
