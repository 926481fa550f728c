import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { QUESTIONS } from '../consultation/own-questions.ts';

const SOUND = {
  contract: 1,
  name: 'Quiet Street Clinic',
  phone: '+1 555 555 0123',
  timeZone: 'America/New_York',
  languages: ['en', 'es', 'fa'],
  hours: { monday: [['09:00', '17:00']] },
  offerDisclosure: { en: 'Free', es: 'Gratis', fa: 'رایگان' },
};

/** Checks a valid clinic with these questions. */
async function check(questions: unknown): Promise<{ code: number; told: string }> {
  const path = join(mkdtempSync(join(tmpdir(), 'questions-')), 'clinic.json');
  writeFileSync(path, JSON.stringify({ ...SOUND, form: { questions } }, null, 2));
  const { code, stdout } = await runCli(['check', path]);
  return { code, told: stdout.replaceAll(`${path}:`, '') };
}

const ask = (...questions: object[]) =>
  questions.map((question, index) => ({ id: `q${index}`, type: 'text', label: 'Question', ...question }));
const OPTIONS = [{ value: 'a', label: 'A' }];

describe('clinic-elements check, of the clinic’s own questions', () => {
  it('reports nothing for valid questions', async () => {
    expect(await check(QUESTIONS)).toEqual({ code: 0, told: ' ok, clinic\n' });
  });

  it.each([
    ['an id with capitals', ask({ id: 'First' }), 'questions[0].id: "First" has the wrong format'],
    ['one id twice', ask({ id: 'a' }, { id: 'a' }), 'questions[1].id: an earlier question has the same id'],
    [
      'the id of a field',
      ask({ id: 'email' }),
      'questions[0].id: "email" is the name of a field of every request',
    ],
    ['an unknown type', ask({ type: 'yes/no' }), 'questions[0].type: is "yes/no", but must be one of'],
    ['a choice of nothing', ask({ type: 'choice' }), 'questions[0]: has nothing to choose from'],
    [
      'a text with options',
      ask({ options: OPTIONS }),
      'questions[0].options: only "choice" and "choices" have',
    ],
    [
      'two equal options',
      ask({ type: 'choices', options: [...OPTIONS, ...OPTIONS] }),
      'questions[0].options: two options have the same value',
    ],
    ['a date with a length', ask({ type: 'date', maxLength: 9 }), 'questions[0].maxLength: only "text"'],
    ['a text with a minimum', ask({ min: 1 }), 'questions[0].min: only "number" and "date" have'],
    [
      'a date from a number on',
      ask({ type: 'date', min: 1 }),
      'questions[0].min: must be a number for "number"',
    ],
    [
      'limits in the wrong order',
      ask({ type: 'number', min: 2, max: 1 }),
      'questions[0].max: is before "min"',
    ],
    [
      'a condition on a later question',
      ask({ showWhen: { question: 'q1', is: 'yes' } }, { type: 'yes-no' }),
      'questions[0].showWhen.question: there is no earlier question with this id',
    ],
    [
      'a condition on an answer that cannot be given',
      ask({ type: 'yes-no' }, { showWhen: { question: 'q0', is: 'a' } }),
      'questions[1].showWhen.is: is no answer to that question',
    ],
    ['a long label', ask({ label: 'x'.repeat(301) }), 'questions[0].label: is too long: at most 300'],
    ['21 questions', ask(...Array<object>(21).fill({})), 'questions: has too many entries: at most 20'],
    [
      'answers that do not fit into a request',
      ask(...Array<object>(6).fill({ type: 'long-text' })),
      'questions: the answers may have 3000 characters together',
    ],
  ])('reports %s', async (_what, questions, message) => {
    const { code, told } = await check(questions);
    expect(told).toContain(`form.${message}`);
    expect(code).toBe(1);
  });

  it.each([
    'Which medications do you take?',
    'What are your symptoms?',
    'Date of birth',
    'Your SSN',
    'Insurance number',
    '¿Qué medicamentos toma?',
    'Fecha de nacimiento',
    'Número de póliza',
    'چه داروهایی مصرف می‌کنید؟',
    'شمارهٔ بیمه',
    'تاریخ تولد',
  ])('notes a question for medical history or a number of a person: %s', async (label) => {
    const { code, told } = await check(ask({ label }));
    expect(told).toMatch(
      /note: form\.questions\[0\]: says ".+", which asks for medical or identifying details/,
    );
    expect(code).toBe(0);
  });

  it.each([
    'Do you have insurance?',
    'Do you need parking?',
    '¿Es su primera visita?',
    'آیا جای پارک لازم دارید؟',
  ])('has nothing against %s', async (label) => {
    expect((await check(ask({ label }))).told).not.toContain('medical');
  });

  it('notes a text that lacks a language', async () => {
    const { told } = await check(ask({ label: { en: 'Question', es: 'Pregunta' } }));
    expect(told).toContain('form.questions[0].label: has no "fa"');
  });
});
