import { z } from '../json/schema/zod.ts';
import { MOST_QUESTIONS } from './question-limits.ts';
import { optionValues } from './question-options.ts';
import { question, type ClinicQuestion } from './question-schema.ts';

type RawIssue = z.core.$ZodRawIssue;
type Rule = (question: ClinicQuestion, before: readonly ClinicQuestion[]) => Found[];
/** The rule that is broken and the key of the question that breaks it. */
type Found = readonly [rule: string, ...key: PropertyKey[]];

/** `form.questions`: the clinic's own questions, in the order in which they are asked. */
export const questionList = z
  .array(question)
  .check(z.maxLength(MOST_QUESTIONS), (list) => void list.issues.push(...questionRules(list.value)));

/** The issues of questions that contradict themselves or each other, which no schema of one question can find. */
function questionRules(questions: readonly ClinicQuestion[]): RawIssue[] {
  return questions.flatMap((question, index) =>
    RULES.flatMap((rule) => rule(question, questions.slice(0, index))).map(([code, ...key]): RawIssue => ({
      code: 'custom',
      path: [index, ...key],
      input: question,
      params: { code },
    })),
  );
}

const hasOwnId: Rule = ({ id }, before) =>
  before.some((other) => other.id === id) ? [['question-id-twice', 'id']] : [];

const hasItsOptions: Rule = ({ type, options }) => {
  const isList = type === 'choice' || type === 'choices';
  if (isList && !options?.length) return [['question-without-options']];
  if (!isList && options) return [['question-has-no-options', 'options']];
  const values = options?.map(({ value }) => value) ?? [];
  return new Set(values).size < values.length ? [['option-twice', 'options']] : [];
};

const hasItsLimits: Rule = ({ type, maxLength, min, max }) => {
  const found: Found[] = [];
  if (maxLength !== undefined && type !== 'text' && type !== 'long-text')
    found.push(['question-has-no-length', 'maxLength']);
  const expected = { number: 'number', date: 'string' }[type as string];
  for (const [key, value] of Object.entries({ min, max }))
    if (value !== undefined && typeof value !== expected)
      found.push([expected ? 'limit-of-other-type' : 'question-has-no-limits', key]);
  if (found.length === 0 && min !== undefined && max !== undefined && min > max)
    found.push(['limits-crossed', 'max']);
  return found;
};

const hasACondition: Rule = ({ showWhen }, before) => {
  if (!showWhen) return [];
  const other = before.find(({ id }) => id === showWhen.question);
  if (!other) return [['condition-unknown-question', 'showWhen', 'question']];
  return optionValues(other).includes(showWhen.is) ? [] : [['condition-unknown-answer', 'showWhen', 'is']];
};

const RULES = [hasOwnId, hasItsOptions, hasItsLimits, hasACondition];
