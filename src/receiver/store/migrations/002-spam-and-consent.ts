import type { Kysely, Migration } from 'kysely';

/**
 * Why a request looks like spam, what its patient agreed to, the receiver's secret, and the proofs of work that are
 * used up. Requests from before are taken as they were judged then: without reasons, and without a record of texts.
 */
export const spamAndConsent: Migration = {
  async up(db: Kysely<unknown>) {
    const table = db.schema.alterTable('requests');
    await table.addColumn('spam_score', 'integer', (column) => column.notNull().defaultTo(0)).execute();
    await table.addColumn('spam_reasons', 'text', (column) => column.notNull().defaultTo('[]')).execute();
    await table.addColumn('consent_records', 'text', (column) => column.notNull().defaultTo('[]')).execute();
    await db.schema
      .createTable('secrets')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('spent_proofs')
      .addColumn('nonce', 'text', (column) => column.primaryKey())
      .addColumn('spent_for', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'integer', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('spent_proofs_by_end').on('spent_proofs').column('expires_at').execute();
  },
};
