import type { Context, MiddlewareHandler } from 'hono';
import type { ReceiverEnv } from '../receiver-context.ts';
import type { Refusal } from '../respond/responder.ts';
import { askerOf, HIDDEN_ORIGIN, type Asker } from './origin.ts';

const PREFLIGHT_SECONDS = '7200';

/**
 * Lets pages of the receiver's own and of `allowedOrigins` send requests and read the answers (Fetch standard,
 * section 3.3). A page of any other site is refused before its body is read; it may read the refusal, which
 * contains nothing secret, so that its form need not report the clinic as unreachable.
 */
export function crossOrigin(
  allowedOrigins: readonly string[],
  refusal: Refusal,
): MiddlewareHandler<ReceiverEnv> {
  return async (c, next) => {
    const asker = askerOf(c.req);
    const accepted = asker.kind !== 'site' || allowedOrigins.includes(asker.origin);
    const { method } = c.req;
    if (accepted || method === 'GET' || method === 'HEAD' || isHiddenPagesForm(c, asker)) {
      if (method === 'OPTIONS') c.res = preflight();
      else await next();
      if (accepted) allowReading(c.res, asker);
    } else {
      c.res = await c.get('responder').refuse(refusal);
      if (method !== 'OPTIONS') allowReading(c.res, asker);
    }
    c.header('Vary', 'Origin', { append: true });
  };
}

/**
 * True for a plain form post from a page that hides its origin: it counts as a program, which sends none either. A page
 * of a site that is not on the list could hide its origin on purpose, and have its visitors' browsers post such forms.
 * It gains no more than a program: no cookie is sent or used here, the page can read neither the response nor a start
 * token, and the limits and the signs of spam are the same. A refusal would lock out patients of clinics whose site
 * hides its origin, and patients whose browser does.
 */
function isHiddenPagesForm(c: Context<ReceiverEnv>, asker: Asker): boolean {
  return (
    c.req.method === 'POST' &&
    asker.kind === 'site' &&
    asker.origin === HIDDEN_ORIGIN &&
    c.get('responder').isPage
  );
}

function allowReading({ headers }: Response, asker: Asker): void {
  if (asker.kind === 'program' || asker.origin === undefined) return;
  headers.set('Access-Control-Allow-Origin', asker.origin);
  headers.set('Access-Control-Expose-Headers', 'Retry-After');
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
