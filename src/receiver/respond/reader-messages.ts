import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { formMessages } from '../../i18n/all-languages.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import { withQuestionIssues } from '../../i18n/question-messages.ts';
import { chooseLanguage } from '../../i18n/negotiate.ts';
import type { ReceiverContext } from '../receiver-context.ts';

/** The longest `Accept-Language` that is parsed; those of browsers are far shorter. */
const LONGEST_LANGUAGES = 1_000;
const LONGEST_TAG = 100;

/** The messages in the `preferred` language, else in the first of the browser's, among those that the clinic lists. */
export function readerMessages(
  c: Context,
  { clinic }: Pick<ReceiverContext, 'clinic'>,
  preferred?: string,
): FormMessages {
  const first = preferred && preferred.length <= LONGEST_TAG ? preferred : undefined;
  const header = c.req.header('Accept-Language') ?? '';
  const browser = parseAccept(header.slice(0, LONGEST_LANGUAGES)).map(({ type }) => type);
  const messages = formMessages(chooseLanguage([first, ...browser], clinic().languages));
  return withQuestionIssues(messages, clinic());
}
