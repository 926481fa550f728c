import Database from 'libsql';
import { CamelCasePlugin, Kysely, Migrator, SqliteDialect } from 'kysely';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toExported } from '../../src/receiver/store/exported-request.ts';
import { FIELD_COLUMNS } from '../../src/receiver/store/field-columns.ts';
import { requests } from '../../src/receiver/store/migrations/001-requests.ts';
import { MIGRATIONS } from '../../src/receiver/store/migrations.ts';
import { openStore } from '../../src/receiver/store/store.ts';
import { ANA, receiver, temporaryFolder } from './receiver-fixture.ts';

const OLD = {
  id: 'f4c1',
  reference: 'KM4-7RX',
  idempotency_key: 'k',
  fingerprint: 'f',
  received_at: 1,
  name: 'Ana Ruiz',
  contact_by: 'phone',
  phone_typed: '202 555 0147',
  phone: '+12025550147',
  call_window: 'any',
  consents: '["news"]',
  suspected: 1,
};

/** A database as the first version left it, with one request in it. */
async function firstVersion(): Promise<string> {
  const file = join(temporaryFolder(), 'requests.sqlite');
  const db = new Kysely<{ requests: typeof OLD }>({
    dialect: new SqliteDialect({ database: new Database(file) }),
  });
  const provider = { getMigrations: async () => ({ '001-requests': requests }) };
  const migrated = new Kysely<unknown>({
    dialect: new SqliteDialect({ database: new Database(file) }),
    plugins: [new CamelCasePlugin()],
  });
  const { error } = await new Migrator({ db: migrated, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  await migrated.destroy();
  await db.insertInto('requests').values(OLD).execute();
  await db.destroy();
  return file;
}

describe('a new database', () => {
  it('has the columns of the table of fields, and those of the migrations, and no other', async () => {
    const { store, post } = await receiver();
    expect((await post(ANA)).status).toBe(201);
    const [row] = await store.requests.all();
    const columns = Object.values(MIGRATIONS).flatMap((migration): readonly string[] => migration.columns);
    expect(Object.keys(row!).sort()).toEqual([...columns].sort());
    expect(columns).toEqual(expect.arrayContaining(FIELD_COLUMNS));
  });
});

describe('a database of the first version', () => {
  it('keeps its requests, as they were judged then', async () => {
    const store = await openStore(await firstVersion());
    const rows = await store.requests.all();
    await store.close();
    expect(rows).toMatchObject([
      {
        name: 'Ana Ruiz',
        suspected: 1,
        spamScore: 0,
        spamReasons: '[]',
        consentRecords: '[]',
        campaign: null,
        referrer: null,
        asked: null,
      },
    ]);
    expect(rows.map(toExported)).toMatchObject([{ consents: ['news'], consentRecords: [], spamReasons: [] }]);
  });

  it('gets a secret once, and keeps it', async () => {
    const file = await firstVersion();
    const first = await openStore(file);
    const second = await openStore(file);
    expect(second.secret).toBe(first.secret);
    await first.close();
    await second.close();
  });
});
