import { LONGEST_TEXT, MOST_OPTIONS, MOST_QUESTIONS } from '../../clinic/question-limits.ts';
import { OWN_ID } from '../../clinic/own-id.ts';
import { isObject } from '../../json/is-object.ts';
import type { FieldIssue } from '../issue.ts';
import { normalizeText } from '../normalize-text.ts';

/** The answers to the clinic's own questions by id: a text, or the values that were chosen of several. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** The most characters of a value that was chosen. */
export const LONGEST_VALUE = 40;

const FIELD = /^answers\[([^\]]*)\](\[\])?$/;

/**
 * Decodes `answers[ID]`, and `answers[ID][]` or a repeated `answers[ID]` for several values, to the member `answers` of
 * the JSON request; an empty field is left out.
 */
export function decodeAnswers(fields: URLSearchParams): { answers?: Answers } {
  const found = new Map<string, string | string[]>();
  for (const [name, text] of fields) {
    const [, id, isList] = FIELD.exec(name) ?? [];
    if (id === undefined || !text) continue;
    const known = found.get(id);
    if (Array.isArray(known)) known.push(text);
    else found.set(id, known === undefined ? (isList ? [text] : text) : [known, text]);
  }
  // An assignment to `__proto__` would set the prototype instead of an id.
  return found.size > 0 ? { answers: Object.fromEntries(found) } : {};
}

/** The inverse of `decodeAnswers`. */
export function encodeAnswers(answers: Answers = {}, fields: URLSearchParams): void {
  for (const [id, answer] of Object.entries(answers))
    if (typeof answer === 'string') fields.append(`answers[${id}]`, answer);
    else for (const value of answer) fields.append(`answers[${id}][]`, value);
}

/**
 * Parses the answers without the clinic's questions: their number and lengths are limited before anything else looks at
 * them. What cannot be an answer is an issue with the path of the field, such as `['answers', 'first-visit']`.
 */
export function parseAnswers(input: unknown, issues: FieldIssue[]): Answers | undefined {
  if (input === undefined || input === null) return undefined;
  const entries = isObject(input) ? Object.entries(input) : [];
  if (!isObject(input) || entries.length > MOST_QUESTIONS || !entries.every(([id]) => OWN_ID.test(id))) {
    issues.push({ code: 'format', path: ['answers'] });
    return undefined;
  }
  const answers = entries.flatMap(([id, value]) => {
    const answer = parseAnswer(value, (code) => issues.push({ code, path: ['answers', id] }));
    return answer?.length ? [[id, answer] as const] : [];
  });
  return answers.length > 0 ? Object.fromEntries(answers) : undefined;
}

function parseAnswer(
  value: unknown,
  refuse: (code: 'format' | 'too-long') => void,
): string | readonly string[] | undefined {
  if (typeof value === 'string') {
    if (value.length <= LONGEST_TEXT) return normalizeText(value);
    refuse('too-long');
  } else if (Array.isArray(value) && value.length <= MOST_OPTIONS && value.every(isValue)) {
    return value.filter(Boolean);
  } else if (value !== null) refuse('format');
  return undefined;
}

function isValue(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_VALUE;
}

/** The values of one answer: none where there is no answer, one or more otherwise. */
export function valuesOf(answers: Answers, id: string): readonly string[] {
  return Object.hasOwn(answers, id) ? [answers[id]!].flat() : [];
}
