import { optionValues } from '../../clinic/question-options.ts';
import { TEXT_LIMITS } from '../../clinic/question-limits.ts';
import type { ClinicQuestion } from '../../clinic/question-schema.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { isDate } from '../../json/is-date.ts';
import { countCharacters } from '../count-characters.ts';
import type { AnswersIssueCode, FieldIssue } from '../issue.ts';
import { toAsciiDigits } from '../../clinic/phone-number.ts';
import { valuesOf, type Answers } from './answers.ts';
import { askedQuestions } from './asked-questions.ts';

/**
 * The issues of the answers to the clinic's own questions, each with the path of its field, such as
 * `['answers', 'first-visit']`. Answers to questions that are not asked are ignored: a page may be older than
 * clinic.json, and a patient may have changed the answer on which another question depends.
 */
export function questionIssues(clinic: Clinic, answers: Answers = {}): FieldIssue[] {
  return askedQuestions(clinic, answers).flatMap((question): FieldIssue[] => {
    const code = validateAnswer(question, valuesOf(answers, question.id));
    return code ? [{ code, path: ['answers', question.id] }] : [];
  });
}

function validateAnswer(question: ClinicQuestion, values: readonly string[]): AnswersIssueCode | undefined {
  const [first] = values;
  if (first === undefined) return question.required ? 'missing' : undefined;
  const { type } = question;
  if (type === 'choices' || type === 'choice' || type === 'yes-no') {
    const options = optionValues(question);
    const fits =
      (type === 'choices' || values.length === 1) && values.every((value) => options.includes(value));
    return fits ? undefined : 'format';
  }
  if (values.length > 1) return 'format';
  if (type === 'number') return validateNumber(question, parseNumber(first));
  if (type === 'date') return validateDate(question, first);
  return countCharacters(first) > textLimit(question) ? 'too-long' : undefined;
}

function validateNumber({ min, max }: ClinicQuestion, number: number): AnswersIssueCode | undefined {
  if (Number.isNaN(number)) return 'no-number';
  if (typeof min === 'number' && number < min) return 'too-low';
  return typeof max === 'number' && number > max ? 'too-high' : undefined;
}

function validateDate({ min, max }: ClinicQuestion, date: string): AnswersIssueCode | undefined {
  if (!isDate(date)) return 'no-date';
  if (min !== undefined && date < String(min)) return 'too-early';
  return max !== undefined && date > String(max) ? 'too-late' : undefined;
}

/** A number in ASCII, Persian or Arabic digits, with a point for decimals; `NaN` for any other text. */
export function parseNumber(text: string): number {
  const plain = toAsciiDigits(text).replace('٫', '.');
  return /^[-+]?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : NaN;
}

/** The most characters, as a reader counts them, of an answer in words. */
export function textLimit({ type, maxLength }: ClinicQuestion): number {
  return maxLength ?? TEXT_LIMITS[type === 'long-text' ? type : 'text'];
}
