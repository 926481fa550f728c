import type { FormMessages } from '../../i18n/form-messages.ts';
import type { Issue } from '../../json/issue.ts';

/** One issue of an answer, as a JSON pointer into the request (RFC 6901), a stable code and a sentence. */
export interface ProblemError {
  pointer: string;
  code: string;
  detail: string;
}

/** A problem document (RFC 9457), less what follows from the status. */
export interface ProblemDetails {
  status: number;
  title: string;
  detail?: string;
  errors?: ProblemError[];
  /** Seconds until the same request may succeed. */
  retryAfter?: number;
}

/** The response that reports a problem to a program. It repeats nothing of the request. */
export function problemResponse({ retryAfter, ...problem }: ProblemDetails): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  return new Response(JSON.stringify({ type: 'about:blank', ...problem }), {
    status: problem.status,
    headers,
  });
}

/** The issues of a request, in the language of `messages`. */
export function problemErrors(issues: readonly Issue[], messages: FormMessages): ProblemError[] {
  return issues.map((issue) => ({
    pointer: `#/${issue.path.join('/')}`,
    code: issue.code,
    detail: messages.issue(issue),
  }));
}

/** The response to a request whose idempotency key cannot be used: only programs send such keys. */
export function badKey(code: string, detail: string): Response {
  const errors = [{ pointer: '#/idempotencyKey', code, detail }];
  return problemResponse({ status: 422, title: 'The idempotency key cannot be used', detail, errors });
}
