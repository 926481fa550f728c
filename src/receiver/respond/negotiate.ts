import type { Context, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import type { ReceiverContext, ReceiverEnv } from '../receiver-context.ts';
import { HtmlResponder } from './respond-html.ts';
import { JsonResponder } from './respond-json.ts';

/** Negotiates HTML or JSON once for each request. */
export function negotiate(context: ReceiverContext): MiddlewareHandler<ReceiverEnv> {
  return async (c, next) => {
    c.set('responder', prefersHtml(c) ? new HtmlResponder(c, context) : new JsonResponder(c, context));
    await next();
  };
}

/** True for a browser that navigates; a program, which accepts anything, gets JSON. */
function prefersHtml(c: Context): boolean {
  const type = accepts(c, {
    header: 'Accept',
    supports: ['application/json', 'text/html'],
    default: 'application/json',
  });
  return type === 'text/html';
}
