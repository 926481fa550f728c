import { Hono, type Context } from 'hono';
import { requestId } from 'hono/request-id';
import { getPath } from 'hono/utils/url';
import { consultationRoutes } from './consultations/routes.ts';
import { errorResponse, STORE_UNAVAILABLE } from './http/error-response.ts';
import { STYLESHEET_PATH } from './http/page.ts';
import { STYLESHEET } from './http/stylesheet.ts';
import { problemResponse } from './http/problem-response.ts';
import { publishedFiles } from './http/published-files.ts';
import type { ReceiverContext, ReceiverEnv } from './receiver-context.ts';
import { logError, requestLog } from './http/request-log.ts';
import { negotiate } from './respond/negotiate.ts';
import { staffRoutes } from './staff/routes.ts';

/** The whole receiver as a function of a `Request`; ports, signals and files to open are the business of `server.ts`. */
export function createApp(context: ReceiverContext): Hono<ReceiverEnv> {
  const app = new Hono<ReceiverEnv>({ getPath: pathOf });
  // A request id of the visitor's own could be any text, and it is logged: ours is made here.
  app.use(requestId({ headerName: '', generator: () => crypto.randomUUID() }));
  app.use(negotiate(context));
  app.use(requestLog(context));
  app.get('/healthz', (c) => health(c, context));
  app.get(STYLESHEET_PATH, (c) => c.text(STYLESHEET, 200, STYLESHEET_HEADERS));
  app.route('/consultations', consultationRoutes(context));
  app.route('/staff', staffRoutes(context));
  app.route('/', publishedFiles(context.files));
  app.notFound(() => problemResponse({ status: 404, title: 'There is nothing at this address' }));
  app.onError((error, c) => {
    logError(error, c, context);
    return errorResponse(error, c);
  });
  return app;
}

/** Webmasters write the form's address with a slash at its end too; a redirect would cost a cross-origin post its answer. */
function pathOf(request: Request): string {
  const path = getPath(request);
  return path === '/consultations/' ? '/consultations' : path;
}

const STYLESHEET_HEADERS = {
  'Content-Type': 'text/css; charset=utf-8',
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
};

async function health(c: Context<ReceiverEnv>, context: ReceiverContext): Promise<Response> {
  try {
    await context.store.ping();
    return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  } catch (error) {
    logError(error, c, context);
    return problemResponse(STORE_UNAVAILABLE);
  }
}
