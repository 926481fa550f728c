import type { Context } from 'hono';
import type { ReceiverEnv } from '../receiver-context.ts';
import { isStoreFailure, STORE_RETRY_AFTER } from '../store/store-failure.ts';

export const STORE_UNAVAILABLE = {
  status: 503,
  title: 'The store does not answer',
  retryAfter: STORE_RETRY_AFTER,
};

/** The answer to an unexpected error: for a person a page in their language with the clinic's telephone number. */
export function errorResponse(error: unknown, c: Context<ReceiverEnv>): Response | Promise<Response> {
  const detail = `Request ${c.get('requestId')}`;
  const problem = { status: 500, title: 'Something went wrong here', detail };
  return c.get('responder').failed(isStoreFailure(error) ? STORE_UNAVAILABLE : problem);
}
