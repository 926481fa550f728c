import type { FormField } from '../clinic/form-fields.ts';
import type { Issue } from '../json/issue.ts';
import type { AnswerIssueCode } from './answer-rules.ts';
import type { CallWindowIssueCode } from './call-window/validate-call-window.ts';

/** What is wrong with the answer to each question of the form. */
interface QuestionIssueCodes extends Record<FormField, IssueCode> {
  name: AnswerIssueCode;
  contactBy: 'missing';
  phone: 'missing' | 'format';
  email: AnswerIssueCode;
  callWindow: 'missing' | CallWindowIssueCode;
  message: 'format' | 'too-long' | 'not-asked';
}

/** A question and a code, such as `email format`: each language has a sentence for each, or it does not compile. */
export type QuestionIssue = { [Field in FormField]: `${Field} ${QuestionIssueCodes[Field]}` }[FormField];

/** What is wrong with one answer. */
export type IssueCode = AnswerIssueCode | 'not-asked' | CallWindowIssueCode;

/** One issue of a request: its path is the name of a field of the contract alone, such as `['phone']`. */
export type FieldIssue = Issue<IssueCode>;

/** The field of a request that an issue is about, such as `phone`. */
export function fieldOf({ path }: Issue): string {
  return String(path[0]);
}
