import type { MiddlewareHandler } from 'hono';
import type { ReceiverEnv } from '../receiver-context.ts';
import type { Refusal } from '../respond/responder.ts';

const READABLE = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json']);

/** The media type of a body, without its parameters and in lower case. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Accepts the media types that `parseIncoming` can parse. */
export function mediaTypes(refusal: Refusal): MiddlewareHandler<ReceiverEnv> {
  return async (c, next) =>
    READABLE.has(mediaType(c.req.header('Content-Type'))) ? next() : c.get('responder').refuse(refusal);
}
