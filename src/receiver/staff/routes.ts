import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { percentEncode } from '../../json/percent-encoding.ts';
import { clientAddress } from '../http/client-address.ts';
import { askerOf } from '../http/origin.ts';
import { problemResponse } from '../http/problem-response.ts';
import type { ReceiverContext, ReceiverEnv } from '../receiver-context.ts';
import { arrangeCalls } from './call-list.ts';
import { callListPage, type Change } from './call-list-page.ts';
import { StaffPassword } from './password.ts';
import { beginSession, endSession, isSignedIn } from './session.ts';
import { noPasswordPage, signInPage } from './sign-in-page.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MAX_BODY_BYTES = 4 * 1024;
/** How long the call list shows called requests. */
const CALLED_SHOWN = 7 * DAY;
/** A flood of spam must not make the page too long to work with. */
const MOST_SUSPECTED_SHOWN = 100;
const SIGN_IN_LIMIT = { kind: 'sign-in', most: 5, period: 15 * MINUTE };

/** `/staff`: sign-in, the call list and its buttons. Nothing under it is kept in any cache. */
export function staffRoutes(context: ReceiverContext): Hono<ReceiverEnv> {
  const app = new Hono<ReceiverEnv>();
  const { staffPassword } = context.settings;
  app.use(noStore, ownOriginOnly);
  if (staffPassword === undefined) {
    app.all('*', () => noPasswordPage(context.clinic()));
    return app;
  }
  const password = new StaffPassword(staffPassword);
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: () => problemResponse({ status: 413, title: 'The body is too large' }),
    }),
  );
  app.get('/sign-in', () => signInPage(context.clinic()));
  app.post('/sign-in', (c) => signIn(c, context, password));
  app.use(signedInOnly(context, password));
  app.get('/', (c) => callList(c, context));
  app.post('/sign-out', async (c) => {
    await endSession(c, { ...context, password });
    return c.redirect('/staff/sign-in', 303);
  });
  app.post('/requests/:id/called', async (c) => {
    const { id } = c.req.param();
    const known = await context.store.requests.markCalled(id, context.now());
    return known ? c.redirect(`/staff?called=${percentEncode(id)}`, 303) : c.notFound();
  });
  app.post('/requests/:id/put-back', async (c) => {
    const { id } = c.req.param();
    const known = await context.store.requests.putBack(id);
    return known ? c.redirect(`/staff?put-back=${percentEncode(id)}`, 303) : c.notFound();
  });
  app.post('/requests/:id/not-spam', async (c) => {
    const { id } = c.req.param();
    const known = await context.store.requests.clearSuspicion(id);
    return known ? c.redirect(`/staff?not-spam=${percentEncode(id)}`, 303) : c.notFound();
  });
  return app;
}

async function signIn(
  c: Context<ReceiverEnv>,
  context: ReceiverContext,
  password: StaffPassword,
): Promise<Response> {
  const { store, settings, now, clinic } = context;
  const attempt = new URLSearchParams(await c.req.text()).get('password') ?? '';
  if (attempt === '') return signInPage(clinic(), { kind: 'missing' });
  // Counted before the password is verified, so that concurrent guesses count too.
  const address = clientAddress(c, settings);
  const wait = await store.attempts.count(SIGN_IN_LIMIT, address, now());
  if (wait > 0) {
    return signInPage(
      clinic(),
      { kind: 'locked', minutes: Math.ceil(wait / MINUTE) },
      Math.ceil(wait / 1000),
    );
  }
  if (!(await password.matches(attempt))) return signInPage(clinic(), { kind: 'wrong' });
  await store.attempts.forget(SIGN_IN_LIMIT.kind, address);
  await beginSession(c, { ...context, password });
  return c.redirect('/staff', 303);
}

async function callList(c: Context<ReceiverEnv>, { store, clinic, now }: ReceiverContext): Promise<Response> {
  const requests = await store.requests.forCallList(now() - CALLED_SHOWN);
  const { newest, count } = await store.requests.suspected(MOST_SUSPECTED_SHOWN);
  return callListPage(arrangeCalls([...requests, ...newest], clinic(), now()), {
    clinic: clinic(),
    now: now(),
    moreSuspected: count - newest.length,
    change: changeOf(c),
  });
}

function changeOf(c: Context): Change | undefined {
  const { called, 'put-back': putBack, 'not-spam': notSpam } = c.req.query();
  if (notSpam !== undefined) return { kind: 'not-spam', id: notSpam };
  if (called !== undefined) return { kind: 'called', id: called };
  return putBack === undefined ? undefined : { kind: 'put-back', id: putBack };
}

function signedInOnly(context: ReceiverContext, password: StaffPassword): MiddlewareHandler<ReceiverEnv> {
  return async (c, next) => {
    if (await isSignedIn(c, { ...context, password })) return next();
    return c.redirect('/staff/sign-in', 303);
  };
}

/** Pages of other sites cannot use the buttons, even in a browser that ignores `SameSite`. */
const ownOriginOnly: MiddlewareHandler<ReceiverEnv> = async (c, next) => {
  const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
  if (!changes || askerOf(c.req).kind !== 'site') return next();
  return problemResponse({ status: 403, title: 'The call list takes changes from its own pages alone' });
};

const noStore: MiddlewareHandler<ReceiverEnv> = async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
};
