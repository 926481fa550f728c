import type { Kysely, Migration } from 'kysely';

/**
 * Signs of spam and records of consent for each request, the receiver's secret, and the used proofs of work. Earlier
 * requests keep their judgement: they have no reasons and no record of texts.
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
