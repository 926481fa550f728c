import type { AnswersIssueCode } from '../../consultation/issue.ts';

/** What the form says around the clinic's own questions, in English. The keys are those of every language. */
export const questions = {
  yes: 'Yes',
  no: 'No',
  upTo: 'Up to {limit} characters',
  missing: 'Answer “{label}”',
  format: 'Check your answer to “{label}”',
  'too-long': 'Your answer to “{label}” must have {limit} characters or fewer',
  'no-number': 'Enter a number for “{label}”',
  'too-low': 'Enter {limit} or more for “{label}”',
  'too-high': 'Enter {limit} or less for “{label}”',
  'no-date': 'Enter a date for “{label}”',
  'too-early': 'Enter {limit} or a later date for “{label}”',
  'too-late': 'Enter {limit} or an earlier date for “{label}”',
} as const satisfies Readonly<Record<AnswersIssueCode, string>> & Readonly<Record<string, string>>;
