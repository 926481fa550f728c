import type { ReceiverContext } from './receiver-context.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/**
 * Deletes, at the start and every hour, the requests that were called longer ago than `RETENTION_DAYS`. A request that
 * nobody has called stays, however old it is. Returns a function that stops, and waits for a deletion under way.
 */
export function keepRetention({
  store,
  now,
  settings: { retentionDays },
  log,
}: Pick<ReceiverContext, 'store' | 'now' | 'settings' | 'log'>): () => Promise<void> {
  if (retentionDays === undefined) return async () => {};
  let current = Promise.resolve();
  const sweep = () => {
    current = store.requests.deleteCalledBefore(now() - retentionDays * DAY).then(
      (count) => {
        if (count > 0) log(`${new Date(now()).toISOString()} retention: ${count} requests deleted`);
      },
      () =>
        log(
          `${new Date(now()).toISOString()} retention: the store did not answer; the next try is in an hour`,
        ),
    );
  };
  sweep();
  const timer = setInterval(sweep, HOUR);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await current;
  };
}
