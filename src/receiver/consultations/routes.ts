import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { clinicAt, placeWithId } from '../../clinic/clinic-at.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { CONTACT_WAYS } from '../../clinic/form-fields.ts';
import { validateField } from '../../consultation/validate-field.ts';
import { crossOrigin } from '../http/cross-origin.ts';
import { mediaTypes } from '../http/media-type.ts';
import { problemResponse } from '../http/problem-response.ts';
import type { ReceiverContext, ReceiverEnv } from '../receiver-context.ts';
import { issueChallenge } from '../spam/proof-of-work.ts';
import { issueStartToken } from '../spam/start-token.ts';
import { readerMessages } from '../respond/reader-messages.ts';
import type { Refusal } from '../respond/responder.ts';
import type { RequestRow } from '../store/tables.ts';
import { calendarFile } from './calendar-file.ts';
import { linkingPage } from './attribution.ts';
import { notFoundPage } from '../pages/not-found-page.ts';
import { formPage } from '../pages/form-page.ts';
import type { TypedAnswers } from './incoming-request.ts';
import { sentPage } from '../pages/sent-page.ts';
import { acceptRequest } from './accept-request.ts';

/** The largest body that is parsed, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;

/** How long the addresses of a confirmation page and its calendar file work, in milliseconds. */
const CONFIRMATION_PERIOD = 24 * 60 * 60 * 1000;

const WRONG_SITE: Refusal = {
  status: 403,
  title: 'This site may not send requests to the clinic',
  detail:
    'Add the origin of the page (scheme and host) to ALLOWED_ORIGINS in the receiver’s settings, and restart it.',
  sentence: 'wrongSite',
};
const WRONG_TYPE: Refusal = {
  status: 415,
  title: 'The body has a media type that is not read here',
  detail: 'Send application/x-www-form-urlencoded, multipart/form-data or application/json.',
  sentence: 'wrongType',
};
const TOO_LARGE: Refusal = {
  status: 413,
  title: 'The body is too large',
  detail: `At most ${MAX_BODY_BYTES} bytes are read.`,
  sentence: 'tooLarge',
};

/** `/consultations`: the guards in their order, then the form, the request and the confirmation. */
export function consultationRoutes(context: ReceiverContext): Hono<ReceiverEnv> {
  const app = new Hono<ReceiverEnv>();
  // A confirmation is for the patient's own browser: pages of other sites need not read it.
  for (const path of ['/', '/start']) app.use(path, crossOrigin(context.settings.allowedOrigins, WRONG_SITE));
  app.use(noStore);
  app.get('/', (c) =>
    formPage(
      { messages: readerMessages(c, context, c.req.query('lang')), typed: fromLink(c, context.clinic()) },
      context,
    ),
  );
  app.post(
    '/',
    mediaTypes(WRONG_TYPE),
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (c: Context<ReceiverEnv>) => c.get('responder').refuse(TOO_LARGE),
    }),
    (c) => acceptRequest(c, context),
  );
  app.all('/', () => {
    const response = problemResponse({ status: 405, title: 'Only GET and POST are answered here' });
    response.headers.set('Allow', 'GET, HEAD, POST, OPTIONS');
    return response;
  });
  app.get('/start', (c) => start(c, context));
  app.get('/:id/sent', (c) => confirmation(c, context, sentPage));
  app.get('/:id/call.ics', (c) => confirmation(c, context, calendarFile));
  return app;
}

/**
 * The start token for a form that a patient begins to fill in: its page may have been in a cache for a year. `now` is for
 * devices whose clock is wrong; scripts of other origins cannot read the header `Date`.
 */
async function start(c: Context<ReceiverEnv>, { store, now }: ReceiverContext): Promise<Response> {
  const challenge = await issueChallenge({ store, now: now() });
  const time = now();
  return c.json({
    startToken: issueStartToken(store.secret, time),
    challenge,
    now: new Date(time).toISOString(),
  });
}

/** The recent request, as `show` renders it; else the page for addresses that are not found. */
async function confirmation(
  c: Context<ReceiverEnv>,
  context: ReceiverContext,
  show: (row: RequestRow, context: ReceiverContext) => Response | Promise<Response> | undefined,
): Promise<Response> {
  const { store, clinic, now } = context;
  const row = await store.requests.withId(c.req.param('id') ?? '');
  const isRecent = row && now() - row.receivedAt < CONFIRMATION_PERIOD;
  const there = { ...context, clinic: () => clinicAt(clinic(), row?.place) };
  const shown = isRecent && (await show(row, there));
  if (shown) return shown;
  const messages = readerMessages(c, { clinic });
  return notFoundPage(messages, clinic(), { isExpired: row !== undefined && !isRecent });
}

/**
 * A plain link to the form may name its service, its place, its partner, its campaign and the way of contact; the browser
 * may name the page with the link. Nothing else is used.
 */
function fromLink(c: Context, clinic: Clinic): TypedAnswers {
  const { service, place, partner, contact } = c.req.query();
  const contactBy = CONTACT_WAYS.find((way) => way === contact);
  const texts = {
    ...(service && !validateField('service', service) && { service }),
    ...(place && placeWithId(clinic, place) && { place }),
    ...(partner && !validateField('partner', partner) && { partner }),
    ...(contactBy && { contactBy }),
    ...linkingPage(c),
  };
  return { texts, consents: [] };
}

async function noStore(c: Context, next: () => Promise<void>): Promise<void> {
  await next();
  c.header('Cache-Control', 'no-store');
}
