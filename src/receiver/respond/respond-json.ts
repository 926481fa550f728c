import type { Context } from 'hono';
import type { FieldIssue } from '../../consultation/issue.ts';
import { receiptOf } from '../consultations/accept.ts';
import type { IncomingRequest } from '../consultations/incoming-request.ts';
import { badKey, problemErrors, problemResponse, type ProblemDetails } from '../http/problem-response.ts';
import type { ReceiverContext } from '../receiver-context.ts';
import type { RequestRow } from '../store/tables.ts';
import { readerMessages } from './reader-messages.ts';
import type { Delay, Refusal, Responder } from './responder.ts';

/** Answers programs, our script among them: a receipt, or a problem document (RFC 9457). */
export class JsonResponder implements Responder {
  readonly isPage = false;
  private readonly c: Context;
  private readonly context: ReceiverContext;

  constructor(c: Context, context: ReceiverContext) {
    this.c = c;
    this.context = context;
  }

  stored(row: RequestRow): Response {
    return this.c.json(receiptOf(row), 201);
  }

  invalid({ typed }: IncomingRequest, issues: readonly FieldIssue[]): Response {
    return problemResponse({
      status: 422,
      title: 'The request has faults',
      detail: 'Nothing was stored. Correct the answers that errors names, and send it again.',
      errors: problemErrors(issues, readerMessages(this.c, this.context, typed.texts.locale)),
    });
  }

  keyReused(): Response {
    return badKey(
      'reused',
      'This key belongs to a request with other content. Use a new key for a new request',
    );
  }

  notNow(_incoming: IncomingRequest, { status, retryAfter }: Delay): Response {
    const title = status === 429 ? 'Too many requests from this address' : 'The request could not be stored';
    return problemResponse({ status, title, detail: `Send it again in ${retryAfter} s.`, retryAfter });
  }

  refuse({ sentence: _, ...problem }: Refusal): Response {
    return problemResponse(problem);
  }

  notFound(): Response {
    const response = problemResponse({ status: 404, title: 'There is nothing at this address' });
    // An element on another site shall report a mistyped address as not found, not as unreachable.
    response.headers.set('Access-Control-Allow-Origin', '*');
    return response;
  }

  failed(problem: ProblemDetails): Response {
    return problemResponse(problem);
  }
}
