/** A failure of the store that has no error of the system or of SQLite behind it. */
export class StoreError extends Error {
  /** `STORE_MOVED`: the file was deleted or replaced. `STORE_STOPPED`: the store's thread has ended. */
  readonly code: 'STORE_MOVED' | 'STORE_STOPPED';

  constructor(code: StoreError['code']) {
    super(code);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** The error's own code, such as `SQLITE_FULL` or `ENOSPC`; empty when it has none. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : '';
}

/** True when the database or its disk failed (busy, full, read-only): the same request may succeed later. */
export function isStoreFailure(error: unknown): boolean {
  return /^(SQLITE_|STORE_|E(?:IO|ROFS|NOSPC|MFILE|NFILE|AGAIN|BUSY|DQUOT)$)/.test(errorCode(error));
}

/** Seconds after which a retry may succeed. */
export const STORE_RETRY_AFTER = 5;
