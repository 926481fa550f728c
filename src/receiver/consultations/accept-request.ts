import type { Context } from 'hono';
import { clientAddress } from '../http/client-address.ts';
import { badKey } from '../http/problem-response.ts';
import { logError } from '../http/request-log.ts';
import type { ReceiverContext, ReceiverEnv } from '../receiver-context.ts';
import type { Delay, Refusal } from '../respond/responder.ts';
import { isStoreFailure, STORE_RETRY_AFTER } from '../store/store-failure.ts';
import { acceptConsultation } from './accept.ts';
import type { IncomingRequest } from './incoming-request.ts';
import { EMPTY_REQUEST, idempotencyKeyHeader, parseIncoming } from './parse-incoming.ts';

const MINUTE = 60_000;
const UNREADABLE: Refusal = {
  status: 400,
  title: 'The body cannot be read as its media type',
  sentence: 'wrongType',
};
const STORE_FAILED: Delay = { status: 503, failure: 'unavailable', retryAfter: STORE_RETRY_AFTER };

/**
 * Parses, validates and stores one request, and responds to it. When the store fails at any step, the response contains
 * all that the patient typed.
 */
export async function acceptRequest(c: Context<ReceiverEnv>, context: ReceiverContext): Promise<Response> {
  const responder = c.get('responder');
  let incoming: IncomingRequest | undefined;
  try {
    const retryAfter = await secondsToWait(c, context);
    incoming = await parseIncoming(c, { fromPage: responder.isPage });
    const tooMany: Delay = { status: 429, failure: 'too-many', retryAfter };
    if (retryAfter > 0) return await responder.notNow(incoming ?? EMPTY_REQUEST, tooMany);
    return incoming ? await storeRequest(c, context, incoming) : await responder.refuse(UNREADABLE);
  } catch (error) {
    if (!isStoreFailure(error)) throw error;
    logError(error, c, context);
    incoming ??= await parseIncoming(c, { fromPage: responder.isPage });
    return responder.notNow(incoming ?? EMPTY_REQUEST, STORE_FAILED);
  }
}

async function storeRequest(
  c: Context<ReceiverEnv>,
  context: ReceiverContext,
  incoming: IncomingRequest,
): Promise<Response> {
  const responder = c.get('responder');
  const keyInHeader = idempotencyKeyHeader(c.req.header('Idempotency-Key'));
  if (keyInHeader === null)
    return badKey('format', 'Send the header Idempotency-Key as a string, at most 255 characters');
  const address = clientAddress(c, context.settings);
  const arrival = { address, keyInHeader, fromPage: responder.isPage };
  const acceptance = await acceptConsultation(incoming, context, arrival);
  if (acceptance.kind === 'invalid') return responder.invalid(incoming, acceptance.issues);
  if (acceptance.kind === 'key-reused') return responder.keyReused(incoming, acceptance.row);
  return responder.stored(acceptance.row, incoming);
}

/** Counts one more request of this address, and returns the seconds until it may send another; 0 within the limit. */
async function secondsToWait(
  c: Context<ReceiverEnv>,
  { store, settings, now }: Pick<ReceiverContext, 'store' | 'settings' | 'now'>,
): Promise<number> {
  const limit = { kind: 'consultation', most: settings.requestsPerMinute, period: MINUTE };
  return Math.ceil((await store.attempts.count(limit, clientAddress(c, settings), now())) / 1000);
}
