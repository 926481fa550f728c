import type { Issue } from '../json/issue.ts';
import type { CallWindowIssueCode } from './call-window/validate-call-window.ts';

/** What is wrong with an answer by itself, whatever the clinic's rules are. */
export type AnswerIssueCode = 'missing' | 'format' | 'too-long';

/** What is wrong with one answer. */
export type IssueCode = AnswerIssueCode | 'not-asked' | CallWindowIssueCode;

/** One issue of a request: its path is the name of a field of the contract alone, such as `['phone']`. */
export type FieldIssue = Issue<IssueCode>;

/** The field of a request that an issue is about, such as `phone`. */
export function fieldOf({ path }: Issue): string {
  return String(path[0]);
}
