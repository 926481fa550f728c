import type { FieldIssue } from '../../consultation/issue.ts';
import type { SendFailure } from '../../consultation/send/send-failure.ts';
import type { PageMessages } from '../../i18n/page-messages.ts';
import type { IncomingRequest } from '../consultations/incoming-request.ts';
import type { ProblemDetails } from '../http/problem-response.ts';
import type { RequestRow } from '../store/tables.ts';

/** A request that is refused before its answers are validated: a title for programs, and a sentence for patients. */
export interface Refusal extends ProblemDetails {
  sentence: Extract<keyof PageMessages, 'wrongSite' | 'wrongType' | 'tooLarge'>;
}

/** Why a request cannot be stored now; it may be later. */
export interface Delay {
  status: 429 | 503;
  failure: SendFailure;
  /** Seconds. */
  retryAfter: number;
}

type Answer = Response | Promise<Response>;

/** Responds to one request as negotiated: with pages to a browser that navigates, else with JSON. */
export interface Responder {
  /** True where the answer is a page. */
  readonly isPage: boolean;
  stored(row: RequestRow, incoming: IncomingRequest): Answer;
  invalid(incoming: IncomingRequest, issues: readonly FieldIssue[]): Answer;
  keyReused(incoming: IncomingRequest, row: RequestRow): Answer;
  notNow(incoming: IncomingRequest, delay: Delay): Answer;
  refuse(refusal: Refusal): Answer;
  /** An address with nothing at it. */
  notFound(): Answer;
  /** An unexpected error. */
  failed(problem: ProblemDetails): Answer;
}
