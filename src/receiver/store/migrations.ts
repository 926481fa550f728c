import type { Kysely, Migration } from 'kysely';
import { requests } from './migrations/001-requests.ts';
import { spamAndConsent } from './migrations/002-spam-and-consent.ts';
import { whatWasAsked } from './migrations/004-what-was-asked.ts';
import { health } from './migrations/008-health.ts';
import type { RequestRow } from './tables.ts';

/**
 * Every migration with the columns that it gives the table `requests`. A migration that has been released is never
 * edited again; one that adds columns of text alone is written here.
 */
export const MIGRATIONS = {
  '001-requests': {
    ...requests,
    columns: [
      'id',
      'reference',
      'idempotencyKey',
      'fingerprint',
      'receivedAt',
      'name',
      'contactBy',
      'phoneTyped',
      'phone',
      'email',
      'callWindow',
      'windowStart',
      'windowEnd',
      'service',
      'message',
      'consents',
      'locale',
      'partner',
      'page',
      'suspected',
      'calledAt',
    ],
  },
  '002-spam-and-consent': { ...spamAndConsent, columns: ['spamScore', 'spamReasons', 'consentRecords'] },
  '003-attribution': textColumns('campaign', 'referrer'),
  '004-what-was-asked': { ...whatWasAsked, columns: ['asked'] },
  '005-time-zone': textColumns('timeZone'),
  '006-answers': textColumns('answers'),
  '007-place': textColumns('place', 'practitioner'),
  '008-health': { ...health, columns: [] },
} as const satisfies Record<string, Migration & { columns: readonly (keyof RequestRow)[] }>;

type MigratedColumn = (typeof MIGRATIONS)[keyof typeof MIGRATIONS]['columns'][number];
type Migrated<Column extends MigratedColumn> = Column;

/** A column of the table `requests`. Does not compile while no migration makes it. */
export type RequestColumn = Migrated<keyof RequestRow>;

function textColumns<const Column extends keyof RequestRow>(...columns: Column[]) {
  const up = async (db: Kysely<unknown>) => {
    const table = db.schema.alterTable('requests');
    for (const column of columns) await table.addColumn(column, 'text').execute();
  };
  return { up, columns };
}
