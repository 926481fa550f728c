import type { Kysely, Migration } from 'kysely';

/** The row of the health check, and an index with which the attempts of past periods are found among many. */
export const health: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('health')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('checked_at', 'integer', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('attempts_by_start').on('attempts').columns(['kind', 'started_at']).execute();
  },
};
