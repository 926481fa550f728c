import type { ReceiverContext } from '../receiver-context.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Days in which staff can find an honest request among the suspected ones. */
const SUSPECTED_DAYS = 30;

/**
 * Deletes, at the start and every hour, the requests that were called longer ago than `RETENTION_DAYS`, and the
 * suspected ones that were neither cleared nor called for 30 days. Other requests stay until they are called.
 * Returns a function that stops, and waits for a deletion under way.
 */
export function startRetentionJob({
  store,
  now,
  settings: { retentionDays },
  log,
}: Pick<ReceiverContext, 'store' | 'now' | 'settings' | 'log'>): () => Promise<void> {
  const logLine = (what: string) => log(`${new Date(now()).toISOString()} retention: ${what}`);
  const sweep = async () => {
    try {
      const suspected = await store.requests.deleteSuspectedBefore(now() - SUSPECTED_DAYS * DAY);
      if (suspected > 0) logLine(`${suspected} suspected requests deleted`);
      if (retentionDays === undefined) return;
      const called = await store.requests.deleteCalledBefore(now() - retentionDays * DAY);
      if (called > 0) logLine(`${called} requests deleted`);
    } catch {
      logLine('the store did not answer; the next try is in an hour');
    }
  };
  let current = sweep();
  const timer = setInterval(() => {
    current = sweep();
  }, HOUR);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await current;
  };
}
