import type { Context, MiddlewareHandler } from 'hono';
import type { ReceiverEnv } from '../receiver-context.ts';

const READABLE = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json']);

/** The media type of a body, without its parameters and in lower case. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Lets through what `readRequest` can read. */
export function mediaTypes(
  refuse: (c: Context<ReceiverEnv>) => Response | Promise<Response>,
): MiddlewareHandler<ReceiverEnv> {
  return async (c, next) => (READABLE.has(mediaType(c.req.header('Content-Type'))) ? next() : refuse(c));
}
