import type { ReceiverContext } from '../receiver-context.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Staff have had so many days to find an honest one among the suspected requests. */
const SUSPECTED_DAYS = 30;

/**
 * Deletes, at the start and every hour, the requests that were called longer ago than `RETENTION_DAYS`, and the
 * suspected ones that nobody cleared or called for 30 days. Any other that nobody has called stays, however old it is.
 * Returns a function that stops, and waits for a deletion under way.
 */
export function startRetentionJob({
  store,
  now,
  settings: { retentionDays },
  log,
}: Pick<ReceiverContext, 'store' | 'now' | 'settings' | 'log'>): () => Promise<void> {
  const tell = (what: string) => log(`${new Date(now()).toISOString()} retention: ${what}`);
  const sweep = async () => {
    try {
      const suspected = await store.requests.deleteSuspectedBefore(now() - SUSPECTED_DAYS * DAY);
      if (suspected > 0) tell(`${suspected} suspected requests deleted`);
      if (retentionDays === undefined) return;
      const called = await store.requests.deleteCalledBefore(now() - retentionDays * DAY);
      if (called > 0) tell(`${called} requests deleted`);
    } catch {
      tell('the store did not answer; the next try is in an hour');
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
