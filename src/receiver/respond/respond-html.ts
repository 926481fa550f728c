import type { Context } from 'hono';
import { html } from 'hono/html';
import { isAnswer } from '../../clinic/form-fields.ts';
import { LATER } from '../../consultation/call-window/call-window.ts';
import { fieldOf, type FieldIssue } from '../../consultation/issue.ts';
import { newIdempotencyKey } from '../../consultation/send/idempotency-key.ts';
import { pageMessages } from '../../i18n/all-languages.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import type { IncomingRequest } from '../consultations/incoming-request.ts';
import { pageKeyOf } from '../consultations/page-key.ts';
import { withPhoneLink } from '../http/links.ts';
import type { ProblemDetails } from '../http/problem-response.ts';
import { formPage, type FormPage } from '../pages/form-page.ts';
import { notFoundPage, siteNotFoundPage } from '../pages/not-found-page.ts';
import { patientPage } from '../pages/patient-page.ts';
import type { ReceiverContext } from '../receiver-context.ts';
import type { RequestRow } from '../store/tables.ts';
import { successUrl } from './success-url.ts';
import { readerMessages } from './reader-messages.ts';
import type { Delay, Refusal, Responder } from './responder.ts';

interface MessagePage extends Pick<ProblemDetails, 'status' | 'retryAfter'> {
  title: string;
  sentences: readonly string[];
}

/** Answers browsers that navigate: the confirmation, the form again with what was typed, or a page that says what to do. */
export class HtmlResponder implements Responder {
  readonly isPage = true;
  private readonly c: Context;
  private readonly context: ReceiverContext;

  constructor(c: Context, context: ReceiverContext) {
    this.c = c;
    this.context = context;
  }

  stored(row: RequestRow, incoming: IncomingRequest): Response {
    return this.c.redirect(this.successUrl(incoming) ?? `/consultations/${row.id}/sent`, 303);
  }

  invalid(incoming: IncomingRequest, issues: readonly FieldIssue[]): Promise<Response> {
    // Hidden fields with issues are left out of the form that is rendered again: one more press of Send is enough.
    const questions = issues.filter((issue) => isAnswer(fieldOf(issue)));
    if (wantsTimes(incoming, questions))
      return this.formAgain(incoming, () => ({ isForTimes: true, status: 422 }));
    return this.formAgain(incoming, (messages) => {
      const notice = { heading: messages.failureHeading, text: messages.failure('unavailable') };
      return { issues: questions, ...(!questions[0] && { notice }), status: 422 };
    });
  }

  keyReused(incoming: IncomingRequest, { reference }: RequestRow): Promise<Response> {
    return this.formAgain(incoming, (messages) => {
      const text = pageMessages(messages.language).alreadySent(reference);
      const notice = { heading: messages.sentHeading, text };
      return { notice, key: newIdempotencyKey(), status: 422 };
    });
  }

  notNow(incoming: IncomingRequest, { status, failure, retryAfter }: Delay): Promise<Response> {
    // The request may be stored all the same: the form keeps its key, so that sending it again finds the duplicate.
    const hasKey = incoming.typed.texts.idempotencyKey !== undefined;
    const key = hasKey ? undefined : pageKeyOf(incoming, this.context.now());
    return this.formAgain(incoming, (messages) => ({
      notice: { heading: messages.failureHeading, text: messages.failure(failure) },
      key,
      status,
      retryAfter,
    }));
  }

  refuse({ sentence, status }: Refusal): Promise<Response> {
    const messages = readerMessages(this.c, this.context);
    const page = pageMessages(messages.language);
    const sentences = [page[sentence], page.goBack];
    return this.messagePage(messages, { title: messages.failureHeading, sentences, status });
  }

  async notFound(): Promise<Response> {
    const { clinic, files } = this.context;
    const messages = readerMessages(this.c, this.context);
    return (await siteNotFoundPage(files)) ?? notFoundPage(messages, clinic());
  }

  failed({ status, retryAfter }: ProblemDetails): Promise<Response> {
    const messages = readerMessages(this.c, this.context);
    const { wentWrong, tryLater, goBack } = pageMessages(messages.language);
    const sentences = this.c.req.method === 'POST' ? [tryLater, goBack] : [tryLater];
    return this.messagePage(messages, { title: wentWrong, sentences, status, retryAfter });
  }

  /** A page with a heading, some sentences and the clinic's telephone number. */
  private messagePage(
    messages: FormMessages,
    { title, sentences, status, retryAfter }: MessagePage,
  ): Promise<Response> {
    const clinic = this.context.clinic();
    return patientPage(messages, clinic, {
      title,
      body: html`<h1>${title}</h1>
        ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
        <p>${withPhoneLink(messages.callInstead(clinic.phone), clinic.phone)}</p>`,
      status,
      retryAfter,
    });
  }

  private successUrl({ successUrl: given }: IncomingRequest): string | undefined {
    return successUrl(this.c, given, this.context.settings.allowedOrigins);
  }

  private formAgain(
    incoming: IncomingRequest,
    shown: (messages: FormMessages) => Omit<FormPage, 'messages' | 'typed' | 'startToken'>,
  ): Promise<Response> {
    const { typed, evidence } = incoming;
    const messages = readerMessages(this.c, this.context, typed.texts.locale);
    const page = {
      messages,
      typed,
      startToken: evidence.startToken,
      successUrl: this.successUrl(incoming),
      ...shown(messages),
    };
    return formPage(page, this.context);
  }
}

/** True for a patient whose only issue is that the page could not show the times. */
function wantsTimes({ typed }: IncomingRequest, issues: readonly FieldIssue[]): boolean {
  return typed.texts.callWindow === LATER && issues.length === 1 && fieldOf(issues[0]!) === 'callWindow';
}
