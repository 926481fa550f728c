import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { html } from 'hono/html';
import { parseAccept } from 'hono/utils/accept';
import { chooseLanguage } from '../../consultation/words/choose-language.ts';
import { wordsFor } from '../../consultation/words/words-for.ts';
import type { ConsultationWords } from '../../consultation/words/words.ts';
import { problemResponse, type ProblemDetails } from '../problem-response.ts';
import type { ReceiverContext, ReceiverEnv } from '../receiver-context.ts';
import { receiverWordsFor } from '../words.ts';
import { patientPage } from './patient-page.ts';

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
export function wordsOf(
  c: Context,
  { clinic }: Pick<ReceiverContext, 'clinic'>,
  asked?: unknown,
): ConsultationWords {
  const first = typeof asked === 'string' ? asked : undefined;
  const browser = parseAccept(c.req.header('Accept-Language') ?? '').map(({ type }) => type);
  return wordsFor(chooseLanguage([first, ...browser], clinic().languages));
}

/**
 * A request that is turned away before its body was read: a problem document, and for a person a page that says what
 * to do and whom to call. `sentence` chooses the person's words.
 */
export function refusal(
  { clinic }: Pick<ReceiverContext, 'clinic'>,
  problem: ProblemDetails,
  sentence: (words: ConsultationWords) => string,
): (c: Context<ReceiverEnv>) => Response | Promise<Response> {
  return (c) => {
    if (!prefersHtml(c)) return problemResponse(problem);
    const words = wordsOf(c, { clinic });
    return patientPage(words, clinic(), {
      title: words.failureHeading,
      body: html`<h1>${words.failureHeading}</h1>
        <p>${sentence(words)}</p>
        <p>${receiverWordsFor(words.language).goBack}</p>
        <p>${words.callInstead(clinic().phone)}</p>`,
      status: problem.status,
    });
  };
}
