import type { Issue } from '../json/issue.ts';
import type { CallWindowIssueCode } from './call-window/validate-call-window.ts';

/** The issues that an answer can have independently of the clinic's rules. */
export type AnswerIssueCode = 'missing' | 'format' | 'too-long';

/** The issues that an answer can have. */
export type IssueCode = AnswerIssueCode | 'not-asked' | CallWindowIssueCode;

/** One issue of a request: its path is the name of a field of the contract alone, such as `['phone']`. */
export type FieldIssue = Issue<IssueCode>;

/** The field of a request that an issue is about, such as `phone`. */
export function fieldOf({ path }: Issue): string {
  return String(path[0]);
}
