import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { html } from 'hono/html';
import { parseAccept } from 'hono/utils/accept';
import { chooseLanguage } from '../../i18n/negotiate.ts';
import { formMessages, pageMessages } from '../../i18n/all-languages.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import { problemResponse, type ProblemDetails } from '../http/problem-response.ts';
import type { ReceiverContext, ReceiverEnv } from '../receiver-context.ts';
import { patientPage } from './patient-page.ts';

/** A browser's list of languages is far shorter. */
const LONGEST_LANGUAGES = 1_000;
const LONGEST_TAG = 100;

/** True for a browser that navigates; a program, which takes anything, gets JSON. */
export function prefersHtml(c: Context): boolean {
  const type = accepts(c, {
    header: 'Accept',
    supports: ['application/json', 'text/html'],
    default: 'application/json',
  });
  return type === 'text/html';
}

/** The words in the language of `asked`, else in the first of the browser's, among those that the clinic lists. */
export function messagesOf(
  c: Context,
  { clinic }: Pick<ReceiverContext, 'clinic'>,
  asked?: unknown,
): FormMessages {
  const first = typeof asked === 'string' && asked.length <= LONGEST_TAG ? asked : undefined;
  const header = c.req.header('Accept-Language') ?? '';
  const browser = parseAccept(header.slice(0, LONGEST_LANGUAGES)).map(({ type }) => type);
  return formMessages(chooseLanguage([first, ...browser], clinic().languages));
}

/**
 * A request that is turned away before its body was read: a problem document, and for a person a page that says what
 * to do and whom to call. `sentence` chooses the person's words.
 */
export function refusal(
  { clinic }: Pick<ReceiverContext, 'clinic'>,
  problem: ProblemDetails,
  sentence: (messages: FormMessages) => string,
): (c: Context<ReceiverEnv>) => Response | Promise<Response> {
  return (c) => {
    if (!prefersHtml(c)) return problemResponse(problem);
    const messages = messagesOf(c, { clinic });
    return patientPage(messages, clinic(), {
      title: messages.failureHeading,
      body: html`<h1>${messages.failureHeading}</h1>
        <p>${sentence(messages)}</p>
        <p>${pageMessages(messages.language).goBack}</p>
        <p>${messages.callInstead(clinic().phone)}</p>`,
      status: problem.status,
    });
  };
}
