import type { Issue } from '../json/issue.ts';
import type { CallWindowIssueCode } from './call-window/validate-call-window.ts';

/** The issues that an answer can have independently of the clinic's rules. */
export type AnswerIssueCode = 'missing' | 'format' | 'too-long';

/** The issues that an answer to a question of the clinic's own can have. */
export type AnswersIssueCode =
  AnswerIssueCode | 'no-number' | 'too-low' | 'too-high' | 'no-date' | 'too-early' | 'too-late';

/** The issues that an answer can have; `unknown` is none of the clinic's choices. */
export type IssueCode = AnswersIssueCode | 'not-asked' | 'unknown' | CallWindowIssueCode;

/**
 * One issue of a request. Its path is the name of a field of the contract, such as `['phone']`, and for the clinic's own
 * questions also their id: `['answers', 'first-visit']`.
 */
export type FieldIssue = Issue<IssueCode>;

/** The field of a request that an issue is about, such as `phone` or `answers-first-visit`. */
export function fieldOf({ path }: Issue): string {
  return path.join('-');
}
