import Database from 'libsql';
import { CamelCasePlugin, Kysely, Migrator, SqliteDialect } from 'kysely';
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MIGRATIONS } from './migrations.ts';
import { errorCode, StoreError } from './store-failure.ts';
import type { Tables } from './tables.ts';

/** How long a write waits for another process (an export, a second receiver) to finish its own, in milliseconds. */
export const BUSY_TIMEOUT = 5_000;
const BUSY_RETRY = 25;

/** One connection to the SQLite file, and the transactions on it. */
export class Connection {
  readonly database: Kysely<Tables>;
  private readonly sqlite: Database.Database;
  private readonly file: string;
  private readonly opened: string;
  private isDurable = true;
  private log: string | undefined;

  constructor(sqlite: Database.Database, file: string) {
    this.sqlite = sqlite;
    this.file = file;
    this.opened = identity(file);
    this.database = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: sqlite }),
      plugins: [new CamelCasePlugin()],
    });
  }

  /**
   * Begins a transaction that writes. With `durable` its commit returns only once it is on the disk
   * (`synchronous = FULL`); without, a power cut may undo the last ones, but nothing is torn.
   *
   * @throws {StoreError} `STORE_MOVED` when the file was deleted or replaced
   * @throws `SQLITE_BUSY` at once while another process writes
   */
  begin(durable: boolean): void {
    this.checkFile();
    if (durable !== this.isDurable) this.sqlite.pragma(`synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
    this.isDurable = durable;
    this.sqlite.exec('begin immediate');
  }

  commit(): void {
    this.sqlite.exec('commit');
    this.log ??= identity(`${this.file}-wal`);
  }

  /** Also where SQLite has ended the transaction by itself, as it does on a full disk. */
  rollback(): void {
    if (this.sqlite.inTransaction) this.sqlite.exec('rollback');
  }

  /** Runs a part of a transaction that can fail by itself: what it wrote is undone, and the rest goes on. */
  async savepoint<T>(run: () => Promise<T>): Promise<T> {
    this.sqlite.exec('savepoint part');
    try {
      const result = await run();
      this.sqlite.exec('release part');
      return result;
    } catch (error) {
      if (this.sqlite.inTransaction) this.sqlite.exec('rollback to part; release part');
      throw error;
    }
  }

  /** False once SQLite has ended the transaction by itself. */
  get inTransaction(): boolean {
    return this.sqlite.inTransaction;
  }

  /**
   * Brings the tables up to date. Under a lock of its own: Kysely has none for SQLite, and two receivers may start at once.
   *
   * @throws when the database was made by a later version
   */
  async migrate(): Promise<void> {
    this.sqlite.exec('begin immediate');
    const provider = { getMigrations: () => Promise.resolve(MIGRATIONS) };
    const { error } = await new Migrator({ db: this.database, provider }).migrateToLatest();
    if (error === undefined) return this.commit();
    this.rollback();
    await this.close();
    throw new Error(`The database ${this.file} cannot be brought up to date.`, { cause: error });
  }

  /** From now on the lock of another process is an error at once, and no longer a wait that holds up the thread. */
  stopWaitingForLocks(): void {
    this.sqlite.pragma('busy_timeout = 0');
  }

  close(): Promise<void> {
    return this.database.destroy();
  }

  /** SQLite goes on writing to a file that was deleted, and those requests would be lost. */
  private checkFile(): void {
    if (identity(this.file) !== this.opened) throw new StoreError('STORE_MOVED');
    if (this.log !== undefined && identity(`${this.file}-wal`) !== this.log)
      throw new StoreError('STORE_MOVED');
  }
}

/**
 * Opens the SQLite file, makes it where it is missing, and brings its tables up to date.
 *
 * @throws when the file cannot be opened, or was made by a later version
 */
export async function openConnection(file: string): Promise<Connection> {
  mkdirSync(dirname(file), { recursive: true });
  // Health information: readable by the receiver's own user alone. SQLite gives its side files the same mode.
  closeSync(openSync(file, 'a', 0o600));
  const sqlite = new Database(file);
  sqlite.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  // A deleted request leaves no readable trace in free pages.
  sqlite.pragma('secure_delete = ON');
  const connection = new Connection(sqlite, file);
  await connection.migrate();
  return connection;
}

/** Waits until the lock of another process may be gone. */
export function waitForLock(): Promise<void> {
  return sleep(BUSY_RETRY);
}

export function isBusy(error: unknown): boolean {
  return errorCode(error).startsWith('SQLITE_BUSY');
}

/** Differs for a file that was deleted or replaced. */
function identity(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : '';
}
