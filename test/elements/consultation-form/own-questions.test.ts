import { expect } from '@open-wc/testing';
import type { ClinicQuestion } from '../../../src/clinic/question-schema.ts';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import '../../../src/chunks/questions.ts';
import { QUESTIONS } from '../../consultation/own-questions.ts';
import { registry } from '../../../src/elements/lazy-load/registry.ts';
import { clinic } from '../documents.ts';
import { put, state, withJson } from '../states.ts';
import { serve } from '../server/test-server.ts';
import { focusIsOn } from '../accessibility/subjects.ts';
import { control, fillIn, part, readyForm, receipt, send, text } from './form.ts';

let form: ConsultationForm;

async function asking(attributes = '', questions: ClinicQuestion[] = QUESTIONS): Promise<void> {
  form = await readyForm(attributes, { form: { questions } });
}

function isShown(name: string): boolean {
  return control(form, name).checkVisibility();
}

describe('<consultation-form> with the clinic’s own questions', () => {
  afterEach(() => form.remove());

  it('asks each in the order of clinic.json, before the consent', async () => {
    await asking();
    const labels = [...form.shadowRoot!.querySelectorAll('[part="label"]')].map(text);
    expect(labels.slice(-7)).to.deep.equal([
      'Is this your first visit?',
      'How did you hear about us?',
      'When did you last see us? (optional)',
      'Which languages do you speak? (optional)',
      'How many people will come? (optional)',
      'Do you need a parking space? (optional)',
      'How can we make your visit easier? (optional)',
    ]);
  });

  it('shows a question only while the answer on which it depends is chosen', async () => {
    await asking();
    expect(isShown('answers[heard-from]')).to.equal(false);
    control(form, 'answers[first-visit]', 'yes').click();
    expect(isShown('answers[heard-from]')).to.equal(true);
    expect(isShown('answers[last-visit]')).to.equal(false);
    control(form, 'answers[first-visit]', 'no').click();
    expect(isShown('answers[heard-from]')).to.equal(false);
    expect(isShown('answers[last-visit]')).to.equal(true);
  });

  it('sends the answers, a field for each', async () => {
    const receiver = await serve({ status: 201, body: receipt });
    await asking(`action="${receiver.url}"`);
    fillIn(form);
    control(form, 'answers[first-visit]', 'yes').click();
    control(form, 'answers[heard-from]', 'search').click();
    control(form, 'answers[languages][]', 'en').click();
    control(form, 'answers[languages][]', 'fa').click();
    control(form, 'answers[people]').value = '2';
    control(form, 'answers[visit-notes]').value = 'A ramp & a chair';
    send(form);
    await focusIsOn(form, '#sent');
    const [request] = (await receiver.requests()).filter(({ method }) => method === 'POST');
    const fields = [...new URLSearchParams(request!.body)].filter(([name]) => name.startsWith('answers'));
    expect(fields).to.deep.equal([
      ['answers[first-visit]', 'yes'],
      ['answers[heard-from]', 'search'],
      ['answers[languages][]', 'en'],
      ['answers[languages][]', 'fa'],
      ['answers[people]', '2'],
      ['answers[visit-notes]', 'A ramp & a chair'],
    ]);
  });

  it('names every issue at once, and leads to its question', async () => {
    await asking('action="/nowhere"');
    fillIn(form);
    control(form, 'answers[first-visit]', 'yes').click();
    control(form, 'answers[people]').value = 'a few';
    send(form);
    await focusIsOn(form, '[part="summary"]');
    const links = [...part(form, 'summary')!.querySelectorAll('a')];
    expect(links.map(text)).to.deep.equal([
      'Answer “How did you hear about us?”',
      'Enter a number for “How many people will come?”',
    ]);
    links[0]!.click();
    expect(form.shadowRoot!.activeElement).to.equal(control(form, 'answers[heard-from]', 'friend'));
    links[1]!.click();
    const people = control(form, 'answers[people]');
    expect(form.shadowRoot!.activeElement).to.equal(people);
    expect(people.getAttribute('aria-invalid')).to.equal('true');
    const described = people.getAttribute('aria-describedby')!;
    expect(text(form.shadowRoot!.getElementById(described))).to.equal(
      'Error: Enter a number for “How many people will come?”',
    );
  });

  it('does not ask for a question that is hidden', async () => {
    const receiver = await serve({ status: 201, body: receipt });
    await asking(`action="${receiver.url}"`);
    fillIn(form);
    control(form, 'answers[first-visit]', 'no').click();
    send(form);
    await focusIsOn(form, '#sent');
  });

  it('shows what the receiver finds wrong with an answer', async () => {
    const errors = [{ pointer: '#/answers/people', code: 'too-high', detail: '…' }];
    const receiver = await serve({ status: 422, body: { errors } });
    await asking(`action="${receiver.url}"`);
    fillIn(form);
    control(form, 'answers[first-visit]', 'no').click();
    send(form);
    await focusIsOn(form, '[part="summary"]');
    expect(text(part(form, 'summary')!.querySelector('a'))).to.equal(
      'Enter 6 or less for “How many people will come?”',
    );
  });

  it('limits the date that can be picked', async () => {
    await asking();
    const date = control(form, 'answers[last-visit]');
    expect([date.type, date.min, date.max]).to.deep.equal(['date', '2015-01-01', '2026-11-24']);
  });

  it('lets an issue go as soon as its answer is right, or its question is hidden', async () => {
    await asking('action="/nowhere"');
    fillIn(form);
    control(form, 'answers[first-visit]', 'yes').click();
    const people = control(form, 'answers[people]');
    people.value = '9';
    send(form);
    await focusIsOn(form, '[part="summary"]');
    const errors = () => [...form.shadowRoot!.querySelectorAll('[part="error"]')].map(({ id }) => id);
    expect(errors()).to.deep.equal(['answers-heard-from-error', 'answers-people-error']);
    people.value = '2';
    people.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await form.updateComplete;
    expect(errors()).to.deep.equal(['answers-heard-from-error']);
    control(form, 'answers[first-visit]', 'no').click();
    await form.updateComplete;
    expect(errors()).to.deep.equal([]);
  });

  it('fails as a whole where its questions cannot be loaded', async () => {
    const { chunks } = registry();
    const index = chunks.findIndex(([name]) => name === 'questions');
    const [chunk] = chunks.splice(index, 1);
    form = put(
      withJson(
        'consultation-form',
        clinic({ form: { questions: QUESTIONS } }),
        '',
        '<a href="/form">Form</a>',
      ),
    );
    await state(form, 'failed');
    chunks.push(chunk!);
    form.shadowRoot!.querySelector<HTMLButtonElement>('[part="retry"]')!.click();
    await state(form, 'ready');
    expect(isShown('answers[first-visit]')).to.equal(true);
  });
});
