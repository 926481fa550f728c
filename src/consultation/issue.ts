import type { AnswerIssueCode } from './answer-rules.ts';
import type { CallWindowIssueCode } from './call-window/validate-call-window.ts';

/** What is wrong with one answer; a sentence per language is made from field and code. */
export type IssueCode = AnswerIssueCode | 'not-asked' | CallWindowIssueCode;

/** One fault in a request. `field` is a field of the contract, such as `phone`. */
export interface Issue {
  field: string;
  code: IssueCode;
}
