import type { Interval } from '../../clinic/opening-hours.ts';
import type { RequestField } from '../../consultation/fields.ts';
import type { Answers } from '../../consultation/questions/answers.ts';
import type { ParsedConsultation } from '../../consultation/parse.ts';
import type { Evidence } from '../spam/evidence.ts';

/** The patient's answers before validation: the form shows them again. */
export interface TypedAnswers {
  /** By field, as a form has it. */
  texts: Readonly<Partial<Record<Exclude<RequestField, 'consents' | 'answers'>, string>>>;
  /** The ids of the ticked boxes. */
  consents: readonly string[];
  /** To the clinic's own questions, by id. */
  answers?: Answers;
}

/** One parsed request; later code uses no raw input. */
export interface IncomingRequest extends ParsedConsultation {
  typed: TypedAnswers;
  evidence: Evidence;
  /** The interval of a call window in a time zone that this computer does not know. */
  callInterval: Interval | undefined;
  /** The page that the form names for after the request, as it was sent. */
  successUrl?: string | undefined;
  /** The texts that the page showed: by the id of each box, and under the empty text the line about Send. */
  consentTexts: ReadonlyMap<string, string>;
}
