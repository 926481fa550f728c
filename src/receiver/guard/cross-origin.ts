import type { Context, MiddlewareHandler } from 'hono';
import type { ReceiverEnv } from '../receiver-context.ts';
import { askerOf } from './origin.ts';

const PREFLIGHT_SECONDS = '7200';

/**
 * Lets pages of the receiver's own and of `allowedOrigins` send requests and read the answers (Fetch standard,
 * section 3.3). A page of any other site is refused before its body is read.
 */
export function crossOrigin(
  allowedOrigins: readonly string[],
  refuse: (c: Context<ReceiverEnv>) => Response | Promise<Response>,
): MiddlewareHandler<ReceiverEnv> {
  return async (c, next) => {
    const asker = askerOf(c.req);
    const listed = asker.kind === 'site' && allowedOrigins.includes(asker.origin);
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (asker.kind === 'site' && !listed && !reads) {
      const refusal = await refuse(c);
      refusal.headers.append('Vary', 'Origin');
      return refusal;
    }
    if (c.req.method === 'OPTIONS') c.res = preflight();
    else await next();
    c.header('Vary', 'Origin', { append: true });
    if (!listed) return;
    c.header('Access-Control-Allow-Origin', asker.origin);
    c.header('Access-Control-Expose-Headers', 'Retry-After');
  };
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
      'Access-Control-Max-Age': PREFLIGHT_SECONDS,
    },
  });
}
