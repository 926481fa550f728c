import { describe, expect, it } from 'vitest';
import type { Clinic } from '../../src/clinic/schema.ts';
import { renderForm } from '../../src/prerender/render-form.ts';
import { exportCsv } from '../../src/receiver/store/export-csv.ts';
import { toExported } from '../../src/receiver/store/exported-request.ts';
import { QUESTIONS } from '../consultation/own-questions.ts';
import { ANA, clinic, encode, receiver, signIn, type Receiver } from './receiver-fixture.ts';

const ASKING: Clinic = { ...clinic, form: { questions: QUESTIONS } };
const ANSWERS = {
  'answers[first-visit]': 'yes',
  'answers[heard-from]': 'friend',
  'answers[languages][]': ['en', 'fa'],
  'answers[people]': '۲',
};
const HTML = { Accept: 'text/html' };

async function asking(questions = QUESTIONS): Promise<Receiver> {
  return receiver({ clinic: { ...ASKING, form: { questions } }, renderForm });
}

async function stored(given: Receiver) {
  return (await given.stored()).map(toExported);
}

async function callList(given: Receiver): Promise<string> {
  const answer = await given.app.request('/staff', { headers: { Cookie: await signIn(given) } });
  return answer.text();
}

describe('answers to the clinic’s own questions', () => {
  it('are stored with their questions, in the order of the form', async () => {
    const given = await asking();
    expect((await given.post({ ...ANA, ...ANSWERS })).status).toBe(201);
    expect((await stored(given))[0]?.answers).toEqual([
      {
        id: 'first-visit',
        question: 'Is this your first visit?',
        answer: 'Yes',
        language: 'en',
        value: 'yes',
      },
      {
        id: 'heard-from',
        question: 'How did you hear about us?',
        answer: 'From a friend',
        language: 'en',
        value: 'friend',
      },
      {
        id: 'languages',
        question: 'Which languages do you speak?',
        answer: 'English, Persian',
        language: 'en',
        value: ['en', 'fa'],
      },
      { id: 'people', question: 'How many people will come?', answer: '2', language: 'en', value: '2' },
    ]);
  });

  it('keep the words that the patient was shown, and those for staff, when clinic.json changes', async () => {
    const given = await asking();
    await given.post({ ...ANA, ...ANSWERS, locale: 'es' });
    given.current.clinic = {
      ...ASKING,
      form: { questions: [{ ...QUESTIONS[0]!, label: 'Something else' }] },
    };
    expect((await stored(given))[0]?.answers[0]).toEqual({
      id: 'first-visit',
      question: '¿Es su primera visita?',
      answer: 'Sí',
      language: 'es',
      value: 'yes',
      forStaff: { question: 'Is this your first visit?', answer: 'Yes' },
    });
  });

  it('are left out where their question is hidden or no longer asked', async () => {
    const given = await asking();
    await given.post({
      ...ANA,
      'answers[first-visit]': 'no',
      'answers[heard-from]': 'friend',
      'answers[eye-color]': 'green',
    });
    expect((await stored(given))[0]?.answers.map(({ id }) => id)).toEqual(['first-visit']);
  });

  it('are the same in JSON', async () => {
    const given = await asking();
    const answers = { 'first-visit': 'yes', 'heard-from': 'friend', languages: ['en', 'fa'], people: '2' };
    const response = await given.app.request('/consultations', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...ANA, callWindow: { when: 'any' }, answers }),
    });
    expect(response.status).toBe(201);
    expect((await stored(given))[0]?.answers.map(({ value }) => value)).toEqual(Object.values(answers));
  });

  it('are answered with a pointer to each that is missing or wrong', async () => {
    const given = await asking();
    const response = await given.post({ ...ANA, 'answers[first-visit]': 'yes', 'answers[people]': '7' });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: unknown[] };
    expect(errors).toEqual([
      { pointer: '#/answers/heard-from', code: 'missing', detail: 'Answer “How did you hear about us?”' },
      {
        pointer: '#/answers/people',
        code: 'too-high',
        detail: 'Enter 6 or less for “How many people will come?”',
      },
    ]);
    expect(await given.stored()).toEqual([]);
  });

  it('say what is wrong in the patient’s language', async () => {
    const given = await asking();
    const response = await given.post({
      ...ANA,
      locale: 'es',
      'answers[first-visit]': 'no',
      'answers[last-visit]': '2027-01-01',
    });
    const { errors } = (await response.json()) as { errors: { detail: string }[] };
    expect(errors.map(({ detail }) => detail)).toEqual([
      'Escriba el 24 de noviembre de 2026 o una fecha anterior en “¿Cuándo nos visitó por última vez?”',
    ]);
  });

  it('are refused before anything is stored when there are ten thousand of them', async () => {
    const given = await asking();
    const many = Array.from({ length: 2_500 }, (_, index) => [`answers[${index}]`, 'x'] as const);
    const response = await given.post({ ...ANA, ...Object.fromEntries<string>(many) });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { errors: unknown[] }).errors).toContainEqual(
      expect.objectContaining({ pointer: '#/answers', code: 'format' }),
    );
    const huge = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`q${index}`, 'x']));
    const json = await given.app.request('/consultations', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...ANA, answers: huge }),
    });
    expect([413, 422]).toContain(json.status);
    expect(await given.stored()).toEqual([]);
  });

  it('tell two requests apart, and a repeated one from neither', async () => {
    const given = await asking();
    const idempotencyKey = '0b7e9c1a-4f58-4d2e-8a61-2f6c3e8d7b10';
    const again = { ...ANA, ...ANSWERS, idempotencyKey };
    expect((await given.post(again)).status).toBe(201);
    expect((await given.post(again)).status).toBe(201);
    expect((await given.post({ ...again, 'answers[people]': '3' })).status).toBe(422);
    expect((await given.post({ ...ANA, ...ANSWERS }, HTML)).status).toBe(303);
    expect((await given.post({ ...ANA, ...ANSWERS }, HTML)).status).toBe(303);
    expect((await given.post({ ...ANA, ...ANSWERS, 'answers[people]': '3' }, HTML)).status).toBe(303);
    expect(await given.stored()).toHaveLength(2);
  });

  it('are the same request when clinic.json stops asking between two tries', async () => {
    const given = await asking();
    const again = { ...ANA, ...ANSWERS, idempotencyKey: '0b7e9c1a-4f58-4d2e-8a61-2f6c3e8d7b10' };
    await given.post(again);
    given.current.clinic = clinic;
    expect((await given.post(again)).status).toBe(201);
    expect(await given.stored()).toHaveLength(1);
  });
});

describe('the receiver’s form with the clinic’s own questions', () => {
  it('asks them, and shows those that depend on an answer below it', async () => {
    const given = await asking();
    const page = await (await given.app.request('/consultations', { headers: HTML })).text();
    expect(page).toContain('Is this your first visit?');
    expect(page).toMatch(/value="yes"[^]*?class="when"[^]*?answers\[heard-from\][^]*?value="no"/);
    expect(page).toMatch(/<input[^>]*name="answers\[last-visit\]"[^>]*type="date"[^>]*min="2015-01-01"/);
  });

  it('comes back with everything that was typed, and a link to each question with an issue', async () => {
    const given = await asking();
    const typed = {
      ...ANSWERS,
      'answers[people]': 'many',
      'answers[visit-notes]': '\n<b>Ramp</b>\nplease',
      message: 'x',
    };
    const response = await given.post({ ...ANA, ...typed }, HTML);
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('href="#answers-people"');
    expect(page).toContain('id="answers-people"');
    expect(page).toMatch(/id="answers-people-error"/);
    expect(page).toMatch(/value="many"/);
    expect(page).toMatch(/value="friend"[^>]*\schecked/);
    expect(page.match(/name="answers\[languages\]\[\]"\s+value="\w+"[^>]*\schecked/g)).toHaveLength(2);
    expect(page).toContain('>\n\n&lt;b&gt;Ramp&lt;/b&gt;\nplease</textarea>');
  });
});

describe('answers in the call list', () => {
  it('are shown in English, whatever language the patient used', async () => {
    const given = await asking();
    await given.post({ ...ANA, ...ANSWERS, locale: 'fa' });
    const page = await callList(given);
    expect(page).toMatch(
      /<dt>How did you hear about us\?<\/dt>\s*<dd><bdi class="message">From a friend<\/bdi>/,
    );
    expect(page).toContain('English, Persian');
  });

  it('are folded where they are many or long', async () => {
    const questions = Array.from({ length: 9 }, (_, index) => ({
      id: `q${index}`,
      type: 'long-text' as const,
      label: `Question ${index}`,
      maxLength: 300,
    }));
    const given = await asking(questions);
    const answers = questions.map(({ id }, index): [string, string] => [
      `answers[${id}]`,
      index === 0 ? 'long '.repeat(60) : 'short',
    ]);
    await given.post({ ...ANA, ...Object.fromEntries<string>(answers) });
    const page = await callList(given);
    expect(page).toMatch(/<summary><bdi>long [^<]{190,200}…<\/bdi><\/summary>/);
    expect(page).toContain('<summary>3 more</summary>');
  });

  it('cannot carry markup', async () => {
    const given = await asking();
    await given.post({ ...ANA, ...ANSWERS, 'answers[visit-notes]': '<img src=x onerror=alert(1)>' });
    expect(await callList(given)).not.toContain('<img');
  });
});

describe('answers in the export', () => {
  it('have a column each, also when clinic.json no longer asks', async () => {
    const given = await asking();
    await given.post({ ...ANA, ...ANSWERS, 'answers[parking]': '=1+1' });
    given.current.clinic = clinic;
    given.clock.now += 1;
    await given.post({ ...ANA, name: 'Bo' });
    const [head = '', first = '', second = ''] = exportCsv(await stored(given)).split('\r\n');
    const columns = head.split(',');
    const cell = (row: string, id: string) => row.split(',')[columns.indexOf(`answers.${id}`)];
    expect(cell(first, 'first-visit')).toBe('yes');
    expect(cell(first, 'languages')).toBe('en fa');
    expect(cell(first, 'parking')).toBe("'=1+1");
    expect(cell(second, 'first-visit')).toBe('');
  });

  it('add no column to the export of a clinic without own questions', async () => {
    const given = await receiver();
    await given.post(ANA);
    expect(exportCsv(await stored(given))).not.toContain('answers');
  });
});

describe('answers as signs of spam', () => {
  it('count when they are full of links', async () => {
    const given = await asking();
    const links = 'http://a.example http://b.example http://c.example';
    await given.app.request('/consultations', {
      method: 'POST',
      body: encode({ ...ANA, ...ANSWERS, 'answers[visit-notes]': links }),
    });
    expect((await stored(given))[0]?.spamReasons).toContain('links-in-message');
  });
});
