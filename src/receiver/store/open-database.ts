import Database from 'libsql';
import { CamelCasePlugin, Kysely, Migrator, SqliteDialect } from 'kysely';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { MIGRATIONS } from './migrations.ts';
import type { Tables } from './tables.ts';

/** How long a write waits for another process (an export, a second receiver) to finish its own, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/**
 * Opens the SQLite file, makes it where it is missing, and brings its tables up to date. `synchronous = FULL` lets a
 * commit return only once it is on the disk, so that no confirmed request is lost in a crash or a power cut.
 *
 * @throws when the file cannot be opened, or was made by a later version
 */
export async function openDatabase(file: string): Promise<Kysely<Tables>> {
  mkdirSync(dirname(file), { recursive: true });
  // Health information: readable by the receiver's own user alone. SQLite gives its side files the same mode.
  closeSync(openSync(file, 'a', 0o600));
  const sqlite = new Database(file);
  sqlite.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  const database = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: sqlite }),
    plugins: [new CamelCasePlugin()],
  });
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    await database.destroy();
    throw new Error(`The database ${file} cannot be brought up to date.`, { cause: error });
  }
  return database;
}
