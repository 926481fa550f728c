import type { Kysely, Migration } from 'kysely';

/** Requests, staff sessions and counted attempts. A migration that has been released is never edited again. */
export const requests: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('requests')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('reference', 'text', (column) => column.notNull().unique())
      .addColumn('idempotency_key', 'text', (column) => column.notNull().unique())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('received_at', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('contact_by', 'text', (column) => column.notNull())
      .addColumn('phone_typed', 'text')
      .addColumn('phone', 'text')
      .addColumn('email', 'text')
      .addColumn('call_window', 'text', (column) => column.notNull())
      .addColumn('window_start', 'integer')
      .addColumn('window_end', 'integer')
      .addColumn('service', 'text')
      .addColumn('message', 'text')
      .addColumn('consents', 'text', (column) => column.notNull())
      .addColumn('locale', 'text')
      .addColumn('partner', 'text')
      .addColumn('page', 'text')
      .addColumn('suspected', 'integer', (column) => column.notNull())
      .addColumn('called_at', 'integer')
      .execute();
    await db.schema
      .createIndex('requests_by_call')
      .on('requests')
      .columns(['called_at', 'received_at'])
      .execute();
    await db.schema
      .createTable('staff_sessions')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('expires_at', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('attempts')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('started_at', 'integer', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('attempts_key', ['kind', 'subject'])
      .execute();
  },
};
