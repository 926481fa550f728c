import type { Context } from 'hono';
import type { ReceiverContext, ReceiverEnv } from '../receiver-context.ts';
import { clientAddress } from './client-address.ts';

const MINUTE = 60_000;

/**
 * Counts one more request of this address and returns how many seconds it has to wait: 0 while it sends no more than
 * it may within a minute.
 */
export async function secondsToWait(
  c: Context<ReceiverEnv>,
  { store, settings, now }: Pick<ReceiverContext, 'store' | 'settings' | 'now'>,
): Promise<number> {
  const limit = { kind: 'consultation', most: settings.requestsPerMinute, period: MINUTE };
  return Math.ceil((await store.attempts.count(limit, clientAddress(c, settings), now())) / 1000);
}
