import { describe, expect, it } from 'vitest';
import type { ClinicQuestion } from '../../src/clinic/question-schema.ts';
import { answerRules } from '../../src/consultation/questions/answer-rules.ts';
import type { Answers } from '../../src/consultation/questions/answers.ts';
import { decodeFields, encodeFields } from '../../src/consultation/form-data.ts';
import { fieldOf, type FieldIssue } from '../../src/consultation/issue.ts';
import { validateConsultation } from './validate-consultation.ts';
import { clinic, daily } from './clinic.ts';
import { QUESTIONS } from './own-questions.ts';
import { request } from './request.ts';

const NOW = Date.parse('2026-11-23T00:00:00Z');

function issuesOf(answers: unknown, questions: ClinicQuestion[] = QUESTIONS): string[] {
  const own = clinic({ timeZone: 'UTC', hours: daily(['00:00', '23:59']), form: { questions } });
  const checked = validateConsultation(request({ answers }), own, NOW);
  return checked.ok ? [] : checked.issues.map((issue) => `${fieldOf(issue)} ${issue.code}`);
}

function ask(question: Partial<ClinicQuestion>): ClinicQuestion[] {
  return [{ id: 'q', type: 'text', label: 'Question', ...question }];
}

describe('the answers to the clinic’s own questions', () => {
  const YES = { 'first-visit': 'yes', 'heard-from': 'friend' };

  it('are complete when each required question that is asked has one', () => {
    expect(issuesOf(YES)).toEqual([]);
    expect(issuesOf({ 'first-visit': 'no' })).toEqual([]);
    expect(issuesOf(undefined)).toEqual(['answers-first-visit missing']);
    expect(issuesOf({ 'first-visit': 'yes' })).toEqual(['answers-heard-from missing']);
  });

  it('do not count where their question is hidden, however wrong they are', () => {
    expect(issuesOf({ 'first-visit': 'no', 'heard-from': 'nonsense' })).toEqual([]);
    expect(issuesOf({ ...YES, 'last-visit': 'yesterday' })).toEqual([]);
  });

  it('do not count for questions that the clinic does not ask, which an older page may have asked', () => {
    expect(issuesOf({ ...YES, 'eye-color': 'green', constructor: 'x' })).toEqual([]);
  });

  it('are not taken from the prototype of an object', () => {
    expect(issuesOf({}, ask({ id: 'constructor', required: true }))).toEqual(['answers-constructor missing']);
  });

  it.each<[string, Answers, Partial<ClinicQuestion>, string?]>([
    ['a short text', { q: 'x'.repeat(200) }, {}],
    ['a text that is too long', { q: 'x'.repeat(201) }, {}, 'too-long'],
    ['a long text', { q: 'x'.repeat(500) }, { type: 'long-text' }],
    ['a long text that is too long', { q: 'x'.repeat(501) }, { type: 'long-text' }, 'too-long'],
    ['characters that take several units each', { q: '👨‍👩‍👧‍👦'.repeat(30) }, { maxLength: 30 }],
    ['more than a text can have', { q: 'x'.repeat(10_001) }, {}, 'too-long'],
    ['two texts', { q: ['one', 'two'] }, {}, 'format'],
    ['yes', { q: 'yes' }, { type: 'yes-no' }],
    ['neither yes nor no', { q: 'perhaps' }, { type: 'yes-no' }, 'format'],
    ['a number', { q: '6' }, { type: 'number', min: 1, max: 6 }],
    ['a number in Persian digits', { q: '۲٫۵' }, { type: 'number', max: 3 }],
    ['a number that is too low', { q: '0' }, { type: 'number', min: 1 }, 'too-low'],
    ['a number that is too high', { q: '۷' }, { type: 'number', max: 6 }, 'too-high'],
    ['a word for a number', { q: 'six' }, { type: 'number' }, 'no-number'],
    ['a number with an exponent', { q: '1e9' }, { type: 'number' }, 'no-number'],
    ['a date', { q: '2026-02-28' }, { type: 'date', min: '2026-02-28', max: '2026-02-28' }],
    ['a date before the first', { q: '2026-02-27' }, { type: 'date', min: '2026-02-28' }, 'too-early'],
    ['a date after the last', { q: '2026-03-01' }, { type: 'date', max: '2026-02-28' }, 'too-late'],
    ['a day that is none', { q: '2026-02-30' }, { type: 'date' }, 'no-date'],
    ['an option', { q: 'a' }, { type: 'choice', options: [{ value: 'a', label: 'A' }] }],
    ['no option', { q: 'b' }, { type: 'choice', options: [{ value: 'a', label: 'A' }] }, 'format'],
    ['some options', { q: ['a'] }, { type: 'choices', options: [{ value: 'a', label: 'A' }] }],
    ['one option as a text', { q: 'a' }, { type: 'choices', options: [{ value: 'a', label: 'A' }] }],
    [
      'an option and none',
      { q: ['a', 'b'] },
      { type: 'choices', options: [{ value: 'a', label: 'A' }] },
      'format',
    ],
  ])('may be %s, or say what is wrong with it', (_what, answers, question, code) => {
    expect(issuesOf(answers, ask(question))).toEqual(code ? [`answers-q ${code}`] : []);
  });

  it.each([
    ['a text', 'answers=7', 'yes'],
    ['a list', 'answers', ['yes']],
    ['more than twenty', 'answers', Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`q${i}`, 'x']))],
    ['ten thousand', 'answers', Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [i, 'x']))],
    ['an id that no clinic can give', 'answers', { 'A B': 'x' }],
  ])('are refused as a whole: %s', (_what, _name, answers) => {
    expect(issuesOf(answers)).toEqual(['answers format', 'answers-first-visit missing']);
  });

  it.each([7, true, {}, [7], ['x'.repeat(41)], Array<string>(21).fill('x')])(
    'are refused one by one: %j',
    (answer) => {
      expect(issuesOf({ q: answer }, ask({}))).toEqual(['answers-q format']);
    },
  );

  it('may depend on an answer that depends on another', () => {
    const chain: ClinicQuestion[] = [
      { id: 'a', type: 'yes-no', label: 'A' },
      { id: 'b', type: 'yes-no', label: 'B', showWhen: { question: 'a', is: 'yes' }, required: true },
      { id: 'c', type: 'text', label: 'C', showWhen: { question: 'b', is: 'no' }, required: true },
    ];
    expect(issuesOf({ a: 'yes', b: 'no' }, chain)).toEqual(['answers-c missing']);
    expect(issuesOf({ a: 'no', b: 'no' }, chain)).toEqual([]);
  });

  it('survive questions that depend on each other in a circle, which only check reports', () => {
    const circle: ClinicQuestion[] = [
      { id: 'a', type: 'yes-no', label: 'A', showWhen: { question: 'a', is: 'yes' } },
      { id: 'a', type: 'yes-no', label: 'A' },
      { id: 'a', type: 'yes-no', label: 'A', showWhen: { question: 'a', is: 'yes' } },
    ];
    expect(issuesOf({ a: 'yes' }, circle)).toEqual([]);
  });
});

describe('the fields of a form with the clinic’s own questions', () => {
  const ANSWERS = { 'first-visit': 'yes', languages: ['en', 'fa'], 'visit-notes': 'One & two\nمریم' };

  it('survive encoding and decoding', () => {
    const fields = encodeFields(request({ answers: ANSWERS }), answerRules);
    expect(fields.get('answers[first-visit]')).toBe('yes');
    expect(fields.getAll('answers[languages][]')).toEqual(['en', 'fa']);
    expect(decodeFields(new URLSearchParams(String(fields)), answerRules).answers).toEqual(ANSWERS);
  });

  it('may repeat a field for several values, and leave out what is empty', () => {
    const decode = (text: string) => decodeFields(new URLSearchParams(text), answerRules).answers;
    expect(decode('answers[a]=1&answers[a]=2&answers[b]=&answers[c][]=x')).toEqual({
      a: ['1', '2'],
      c: ['x'],
    });
    expect(decode('answers[]=1&answersa=2&name=Ana')).toEqual({ '': '1' });
    expect(decode('name=Ana&answers[b]=')).toBeUndefined();
  });

  it('cannot reach the prototype of an object', () => {
    const { answers } = decodeFields(new URLSearchParams('answers[__proto__]=x'), answerRules);
    const issues: FieldIssue[] = [];
    expect(answerRules.parse(answers, issues)).toBeUndefined();
    expect(issues).toEqual([{ code: 'format', path: ['answers'] }]);
  });
});
