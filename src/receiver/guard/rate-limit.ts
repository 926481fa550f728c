import type { Context, MiddlewareHandler } from 'hono';
import type { ReceiverContext, ReceiverEnv } from '../receiver-context.ts';
import { clientAddress } from './client-address.ts';

const MINUTE = 60_000;

/** Lets one address send so many requests a minute; `refuse` gets the seconds to wait. */
export function rateLimit(
  { store, settings, now }: Pick<ReceiverContext, 'store' | 'settings' | 'now'>,
  refuse: (c: Context<ReceiverEnv>, retryAfter: number) => Response | Promise<Response>,
): MiddlewareHandler<ReceiverEnv> {
  const limit = { kind: 'consultation', most: settings.requestsPerMinute, period: MINUTE };
  return async (c, next) => {
    const wait = await store.attempts.count(limit, clientAddress(c, settings), now());
    return wait > 0 ? refuse(c, Math.ceil(wait / 1000)) : next();
  };
}
