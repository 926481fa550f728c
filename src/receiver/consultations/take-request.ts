import type { Context } from 'hono';
import { isQuestion } from '../../clinic/form-fields.ts';
import { LATER } from '../../consultation/call-window/call-window.ts';
import { fieldOf, type FieldIssue } from '../../consultation/issue.ts';
import type { SendFailure } from '../../consultation/send/send-failure.ts';
import { newIdempotencyKey } from '../../consultation/send/idempotency-key.ts';
import { clientAddress } from '../http/client-address.ts';
import { secondsToWait } from '../http/rate-limit.ts';
import { problemErrors, problemResponse } from '../http/problem-response.ts';
import type { ReceiverContext, ReceiverEnv } from '../receiver-context.ts';
import { logError } from '../http/request-log.ts';
import { isStoreFailure, STORE_RETRY_AFTER } from '../store/store-failure.ts';
import { pageMessages } from '../../i18n/all-languages.ts';
import { acceptConsultation, receiptOf } from './accept.ts';
import { formPage } from './form-page.ts';
import { pageKeyOf } from './page-key.ts';
import { idempotencyKeyHeader, readRequest, UnreadableBody } from './read-request.ts';
import { prefersHtml, refusal, messagesOf } from './refusal.ts';

/**
 * Reads, checks and stores one request, and answers in the way in which it was asked: a page or a document. A store
 * that fails at any step takes nothing of what was typed away.
 */
export async function takeRequest(c: Context<ReceiverEnv>, context: ReceiverContext): Promise<Response> {
  try {
    const retryAfter = await secondsToWait(c, context);
    if (retryAfter > 0) return await notNow(c, context, { status: 429, failure: 'too-many', retryAfter });
    return await readAndAccept(c, context);
  } catch (error) {
    if (!isStoreFailure(error)) throw error;
    logError(error, c, context);
    return notNow(c, context, { status: 503, failure: 'unavailable', retryAfter: STORE_RETRY_AFTER });
  }
}

async function readAndAccept(c: Context<ReceiverEnv>, context: ReceiverContext): Promise<Response> {
  const input = await readRequest(c).catch((error: unknown) => {
    if (error instanceof UnreadableBody) return undefined;
    throw error;
  });
  if (!input) return unreadable(context)(c);
  const key = idempotencyKeyHeader(c.req.header('Idempotency-Key'));
  if (key === null)
    return badKey('format', 'Send the header Idempotency-Key as a string, at most 255 characters');
  const address = clientAddress(c, context.settings);
  const acceptance = await acceptConsultation(input, context, {
    address,
    keyInHeader: key,
    fromPage: prefersHtml(c),
  });
  if (acceptance.kind === 'invalid') return invalid(c, context, { input, issues: acceptance.issues });
  if (acceptance.kind === 'key-reused')
    return keyReused(c, context, { input, reference: acceptance.row.reference });
  if (prefersHtml(c)) return c.redirect(`/consultations/${acceptance.row.id}/sent`, 303);
  return c.json(receiptOf(acceptance.row), 201);
}

function unreadable(context: ReceiverContext) {
  return refusal(
    context,
    { status: 400, title: 'The body cannot be read as its media type' },
    ({ language }) => pageMessages(language).wrongType,
  );
}

function invalid(
  c: Context<ReceiverEnv>,
  context: ReceiverContext,
  { input, issues }: { input: Record<string, unknown>; issues: FieldIssue[] },
): Response | Promise<Response> {
  const messages = messagesOf(c, context, input.locale);
  if (prefersHtml(c)) {
    // What nobody sees is left out of the form that is drawn again: one more press is all there is to do about it.
    const questions = issues.filter((issue) => isQuestion(fieldOf(issue)));
    const page = { messages, input, status: 422 };
    if (wantsTimes(input, questions)) return formPage({ ...page, isForTimes: true }, context);
    const notice = { heading: messages.failureHeading, text: messages.failure('unavailable') };
    return formPage({ ...page, issues: questions, ...(!questions[0] && { notice }) }, context);
  }
  return problemResponse({
    status: 422,
    title: 'The request has faults',
    detail: 'Nothing was stored. Correct the answers that errors names, and send it again.',
    errors: problemErrors(issues, messages),
  });
}

/** True for somebody who did nothing wrong, but came from a page that does not know the times. */
function wantsTimes(input: Record<string, unknown>, issues: readonly FieldIssue[]): boolean {
  return input.callWindow === LATER && issues.length === 1 && fieldOf(issues[0]!) === 'callWindow';
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
  const messages = messagesOf(c, context, input.locale);
  const text = pageMessages(messages.language).alreadySent(reference);
  return formPage(
    {
      messages,
      input,
      notice: { heading: messages.sentHeading, text },
      key: newIdempotencyKey(),
      status: 422,
    },
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
  { status, failure, retryAfter }: { status: number; failure: SendFailure; retryAfter: number },
): Promise<Response> {
  if (!prefersHtml(c)) {
    const title = status === 429 ? 'Too many requests from this address' : 'The request could not be stored';
    return problemResponse({ status, title, detail: `Send it again in ${retryAfter} s.`, retryAfter });
  }
  const input = await readRequest(c).catch((): Record<string, unknown> => ({}));
  const messages = messagesOf(c, context, input.locale);
  const notice = { heading: messages.failureHeading, text: messages.failure(failure) };
  // It may be on the disk all the same: what is sent from the page has to be known as the same request.
  const key = input.idempotencyKey === undefined ? pageKeyOf(input, context.now()) : undefined;
  return formPage({ messages, input, notice, key, status, retryAfter }, context);
}
