import type { Fault } from '../consultation/fault.ts';
import type { ConsultationWords } from '../consultation/words/words.ts';

/** One fault of an answer, as a JSON pointer into the request (RFC 6901), a stable code and a sentence. */
export interface ProblemFault {
  pointer: string;
  code: string;
  detail: string;
}

/** A problem document (RFC 9457), less what follows from the status. */
export interface ProblemDetails {
  status: number;
  title: string;
  detail?: string;
  errors?: ProblemFault[];
  /** Seconds until the same request may do better. */
  retryAfter?: number;
}

/** The answer that tells a program what went wrong. Nothing of the request is repeated in it. */
export function problemResponse({ retryAfter, ...problem }: ProblemDetails): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  return new Response(JSON.stringify({ type: 'about:blank', ...problem }), {
    status: problem.status,
    headers,
  });
}

/** The faults of a request in the language of `words`. */
export function problemFaults(faults: readonly Fault[], words: ConsultationWords): ProblemFault[] {
  return faults.map((fault) => ({
    pointer: `#/${fault.field}`,
    code: fault.code,
    detail: words.fault(fault),
  }));
}
