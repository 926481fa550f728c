import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { Fault } from '../../consultation/fault.ts';
import type { SendFailure } from '../../consultation/send-failure.ts';
import { SLUG } from '../../service/slug.ts';
import { crossOrigin } from '../guard/cross-origin.ts';
import { mediaTypes } from '../guard/media-type.ts';
import { rateLimit } from '../guard/rate-limit.ts';
import { pageResponse } from '../pages/page.ts';
import { problemFaults, problemResponse } from '../problem-response.ts';
import type { ReceiverContext, ReceiverEnv } from '../receiver-context.ts';
import { logError } from '../request-log.ts';
import { isStoreFailure, STORE_RETRY_AFTER } from '../store/store-failure.ts';
import { receiverWordsFor } from '../words.ts';
import { acceptConsultation, receiptOf } from './accept.ts';
import { clinicBanner } from './clinic-banner.ts';
import { formPage } from './form-page.ts';
import { idempotencyKeyHeader, readRequest, UnreadableBody } from './read-request.ts';
import { prefersHtml, refusal, wordsOf } from './refusal.ts';
import { sentPage } from './sent-page.ts';

/** The largest body that is read, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;

/** How long the address of a confirmation page works, in milliseconds. */
const CONFIRMATION_PERIOD = 24 * 60 * 60 * 1000;

/** `/consultations`: the guards in the order in which they stand, then the form, the request, the confirmation. */
export function consultationRoutes(context: ReceiverContext): Hono<ReceiverEnv> {
  const app = new Hono<ReceiverEnv>();
  app.use(crossOrigin(context.settings.allowedOrigins, refusedOrigin(context)));
  app.use(noStore);
  app.get('/', (c) => formPage({ words: wordsOf(c, c.req.query('lang')), input: fromLink(c) }, context));
  app.post(
    '/',
    mediaTypes(wrongType(context)),
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge(context) }),
    rateLimit(context, (c, retryAfter) =>
      notNow(c, context, { status: 429, failure: 'too-many', retryAfter }),
    ),
    (c) => takeRequest(c, context),
  );
  app.all('/', () => {
    const response = problemResponse({ status: 405, title: 'Only GET and POST are answered here' });
    response.headers.set('Allow', 'GET, HEAD, POST, OPTIONS');
    return response;
  });
  app.get('/:id/sent', (c) => confirmation(c, context));
  return app;
}

async function takeRequest(c: Context<ReceiverEnv>, context: ReceiverContext): Promise<Response> {
  const input = await readRequest(c).catch((error: unknown) => {
    if (error instanceof UnreadableBody) return undefined;
    throw error;
  });
  if (!input) return problemResponse({ status: 400, title: 'The body cannot be read as its media type' });
  const key = idempotencyKeyHeader(c.req.header('Idempotency-Key'));
  if (key === null)
    return badKey('format', 'Send the header Idempotency-Key as a string, at most 255 characters');
  try {
    const acceptance = await acceptConsultation(input, context, key);
    if (acceptance.kind === 'invalid') return invalid(c, context, { input, faults: acceptance.faults });
    if (acceptance.kind === 'key-reused')
      return keyReused(c, context, { input, reference: acceptance.row.reference });
    if (prefersHtml(c)) return c.redirect(`/consultations/${acceptance.row.id}/sent`, 303);
    return c.json(receiptOf(acceptance.row), 201);
  } catch (error) {
    if (!isStoreFailure(error)) throw error;
    logError(error, c, context);
    return notNow(c, context, { status: 503, failure: 'unavailable', retryAfter: STORE_RETRY_AFTER, input });
  }
}

function invalid(
  c: Context<ReceiverEnv>,
  context: ReceiverContext,
  { input, faults }: { input: Record<string, unknown>; faults: Fault[] },
): Response | Promise<Response> {
  const words = wordsOf(c, input.locale);
  if (prefersHtml(c)) return formPage({ words, input, faults, status: 422 }, context);
  return problemResponse({
    status: 422,
    title: 'The request has faults',
    detail: 'Nothing was stored. Correct the answers that errors names, and send it again.',
    errors: problemFaults(faults, words),
  });
}

function keyReused(
  c: Context<ReceiverEnv>,
  context: ReceiverContext,
  { input, reference }: { input: Record<string, unknown>; reference: string },
): Response | Promise<Response> {
  if (!prefersHtml(c)) {
    return badKey(
      'reused',
      'This key belongs to a request with other content. Use a new key for a new request',
    );
  }
  const words = wordsOf(c, input.locale);
  const text = receiverWordsFor(words.language).alreadySent(reference);
  return formPage(
    { words, input, notice: { heading: words.sentHeading, text }, newKey: true, status: 422 },
    context,
  );
}

function badKey(code: string, detail: string): Response {
  const errors = [{ pointer: '#/idempotencyKey', code, detail }];
  return problemResponse({ status: 422, title: 'The idempotency key cannot be used', detail, errors });
}

/** What may pass by itself: a person sees the form with what was typed, a program the seconds to wait. */
async function notNow(
  c: Context<ReceiverEnv>,
  context: ReceiverContext,
  {
    status,
    failure,
    retryAfter,
    input,
  }: {
    status: number;
    failure: SendFailure;
    retryAfter: number;
    input?: Record<string, unknown>;
  },
): Promise<Response> {
  if (!prefersHtml(c)) {
    const title = status === 429 ? 'Too many requests from this address' : 'The request could not be stored';
    return problemResponse({ status, title, detail: `Send it again in ${retryAfter} s.`, retryAfter });
  }
  const typed = input ?? (await readRequest(c).catch((): Record<string, unknown> => ({})));
  const words = wordsOf(c, typed.locale);
  const notice = { heading: words.failureHeading, text: words.failure(failure) };
  return formPage({ words, input: typed, notice, status, retryAfter }, context);
}

async function confirmation(
  c: Context<ReceiverEnv>,
  { store, clinic, now }: ReceiverContext,
): Promise<Response> {
  const row = await store.requests.withId(c.req.param('id') ?? '');
  if (row && now() - row.receivedAt < CONFIRMATION_PERIOD) return sentPage(row, clinic(), now());
  const words = wordsOf(c);
  const { gone, notFound } = receiverWordsFor(words.language);
  return pageResponse({
    title: notFound,
    language: words.language,
    direction: words.direction,
    banner: clinicBanner(clinic()),
    body: html`<h1>${notFound}</h1>
      ${row && html`<p>${gone}</p>`}
      <p><a href="/consultations">${words.formPage}</a></p>
      <p>${words.callInstead(clinic().phone)}</p>`,
    status: 404,
  });
}

/** A plain link to the form may say which service it is about and which partner's page it stood on, nothing else. */
function fromLink(c: Context): Record<string, unknown> {
  const { service, partner } = c.req.query();
  return {
    ...(service && SLUG.test(service) && { service }),
    ...(partner && /^[A-Za-z0-9._-]{1,100}$/.test(partner) && { partner }),
  };
}

function refusedOrigin(context: ReceiverContext) {
  return refusal(
    context,
    {
      status: 403,
      title: 'This site may not send requests to the clinic',
      detail:
        'Add the origin of the page (scheme and host) to ALLOWED_ORIGINS in the receiver’s settings, and restart it.',
    },
    ({ language }) => receiverWordsFor(language).wrongSite,
  );
}

function wrongType(context: ReceiverContext) {
  return refusal(
    context,
    {
      status: 415,
      title: 'The body has a media type that is not read here',
      detail: 'Send application/x-www-form-urlencoded, multipart/form-data or application/json.',
    },
    ({ language }) => receiverWordsFor(language).wrongType,
  );
}

function tooLarge(context: ReceiverContext) {
  return refusal(
    context,
    { status: 413, title: 'The body is too large', detail: `At most ${MAX_BODY_BYTES} bytes are read.` },
    ({ language }) => receiverWordsFor(language).tooLarge,
  );
}

async function noStore(c: Context, next: () => Promise<void>): Promise<void> {
  await next();
  c.header('Cache-Control', 'no-store');
}
