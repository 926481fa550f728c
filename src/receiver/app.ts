import { Hono, type Context } from 'hono';
import { requestId } from 'hono/request-id';
import { getPath } from 'hono/utils/url';
import { consultationRoutes } from './consultations/routes.ts';
import { STYLESHEET_PATH } from './http/page.ts';
import { STYLESHEET } from './http/stylesheet.ts';
import { problemResponse } from './http/problem-response.ts';
import { publishedFiles } from './http/published-files.ts';
import type { ReceiverContext, ReceiverEnv } from './receiver-context.ts';
import { logError, requestLog } from './http/request-log.ts';
import { negotiate } from './respond/negotiate.ts';
import { staffRoutes } from './staff/routes.ts';
import { isStoreFailure, STORE_RETRY_AFTER } from './store/store-failure.ts';

const STORE_UNAVAILABLE = {
  status: 503,
  title: 'The store does not answer',
  retryAfter: STORE_RETRY_AFTER,
};

/** The receiver as a function of a `Request`; `server.ts` opens ports and files and handles signals. */
export function createApp(context: ReceiverContext): Hono<ReceiverEnv> {
  const app = new Hono<ReceiverEnv>({ getPath: pathOf });
  // A visitor's own request id could be any text, and the log contains it: the receiver generates its own.
  app.use(requestId({ headerName: '', generator: () => crypto.randomUUID() }));
  app.use(negotiate(context));
  app.use(requestLog(context));
  app.get('/healthz', (c) => health(c, context));
  app.get(STYLESHEET_PATH, (c) => c.text(STYLESHEET, 200, STYLESHEET_HEADERS));
  app.route('/consultations', consultationRoutes(context));
  app.route('/staff', staffRoutes(context));
  app.route('/', publishedFiles(context.files));
  app.notFound((c) => c.get('responder').notFound());
  app.onError((error, c) => {
    logError(error, c, context);
    return errorResponse(error, c);
  });
  return app;
}

/** Allows a slash at the end of the form's address; a redirect would break a cross-origin post. */
function pathOf(request: Request): string {
  const path = getPath(request);
  return path === '/consultations/' ? '/consultations' : path;
}

const STYLESHEET_HEADERS = {
  'Content-Type': 'text/css; charset=utf-8',
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
};

/** Whether the store takes requests: it is written and read, or with `?ready` only read. */
async function health(c: Context<ReceiverEnv>, context: ReceiverContext): Promise<Response> {
  try {
    const { store, now } = context;
    await (c.req.query('ready') === undefined ? store.health.probe(now()) : store.health.ping());
    return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  } catch (error) {
    logError(error, c, context);
    return problemResponse(STORE_UNAVAILABLE);
  }
}

/** The answer to an unexpected error: for a person a page in their language with the clinic's telephone number. */
function errorResponse(error: unknown, c: Context<ReceiverEnv>): Response | Promise<Response> {
  const detail = `Request ${c.get('requestId')}`;
  const problem = { status: 500, title: 'Something went wrong here', detail };
  return c.get('responder').failed(isStoreFailure(error) ? STORE_UNAVAILABLE : problem);
}
