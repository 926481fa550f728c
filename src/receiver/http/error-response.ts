import type { Context } from 'hono';
import { html } from 'hono/html';
import { patientPage } from '../consultations/patient-page.ts';
import { prefersHtml, messagesOf } from '../consultations/refusal.ts';
import { problemResponse } from './problem-response.ts';
import type { ReceiverContext, ReceiverEnv } from '../receiver-context.ts';
import { isStoreFailure, STORE_RETRY_AFTER } from '../store/store-failure.ts';
import { pageMessages } from '../../i18n/all-languages.ts';

export const STORE_UNAVAILABLE = {
  status: 503,
  title: 'The store does not answer',
  retryAfter: STORE_RETRY_AFTER,
};

/** The answer to an error that nobody expected: for a person a page in their language that says whom to call. */
export function errorResponse(
  error: unknown,
  c: Context<ReceiverEnv>,
  { clinic }: Pick<ReceiverContext, 'clinic'>,
): Response | Promise<Response> {
  const detail = `Request ${c.get('requestId')}`;
  const problem = isStoreFailure(error)
    ? STORE_UNAVAILABLE
    : { status: 500, title: 'Something went wrong here', detail, retryAfter: undefined };
  if (!prefersHtml(c)) return problemResponse(problem);
  const { status, retryAfter } = problem;
  const messages = messagesOf(c, { clinic });
  const { wentWrong, tryLater, goBack } = pageMessages(messages.language);
  return patientPage(messages, clinic(), {
    title: wentWrong,
    body: html`<h1>${wentWrong}</h1>
      <p>${tryLater}</p>
      ${c.req.method === 'POST' && html`<p>${goBack}</p>`}
      <p>${messages.callInstead(clinic().phone)}</p>`,
    status,
    retryAfter,
  });
}
