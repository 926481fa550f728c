import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { expectAccessible } from '../accessibility.ts';
import { type } from '../browser.ts';
import { clinic } from '../documents.ts';
import { serve, type Served } from '../server/test-server.ts';
import { heard } from '../states.ts';
import { waitUntil } from '../wait-until.ts';
import { control, fillIn, part, readyForm, receipt, send } from './form.ts';

const accepted = { status: 201, body: receipt };

describe('another request with the same <consultation-form>', () => {
  let form: ConsultationForm;
  let receiver: Served;

  afterEach(() => form.remove());

  async function sentForm(attributes = ''): Promise<void> {
    receiver = await serve(accepted);
    form = await readyForm(`action="${receiver.url}" ${attributes}`, { form: { message: true } });
    await sendAs('Ann Lee');
  }

  async function sendAs(name: string): Promise<void> {
    fillIn(form, name);
    control(form, 'message').value = 'My neck';
    send(form);
    await waitUntil(() => part(form, 'sent'));
  }

  async function keys(): Promise<(string | null)[]> {
    return (await receiver.requests()).map(({ body }) => new URLSearchParams(body).get('idempotencyKey'));
  }

  const answers = () =>
    [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('form :not([type="hidden"])')]
      .filter(({ value, type, checked }) => (/radio|checkbox/.test(type) ? checked : value))
      .map(({ name }) => name)
      .filter(Boolean);

  it('begins without an answer, with the focus on its heading, once the patient asks for it', async () => {
    await sentForm();
    await expectAccessible(form);
    part(form, 'again')!.click();
    await waitUntil(() => form.shadowRoot?.activeElement === part(form, 'heading'));
    expect(part(form, 'sent')).to.equal(null);
    expect(answers()).to.deep.equal([]);
    await sendAs('Ben Lee');
    const [first, second] = await keys();
    expect(second).not.to.equal(first);
  });

  it('begins as soon as the page is about another service', async () => {
    await sentForm('service="calm-hands"');
    form.service = 'warm-feet';
    await form.updateComplete;
    expect(part(form, 'sent')).to.equal(null);
    expect(answers()).to.deep.equal([]);
    await sendAs('Ann Lee');
    const services = (await receiver.requests()).map(({ body }) => new URLSearchParams(body).get('service'));
    expect(services).to.deep.equal(['calm-hands', 'warm-feet']);
  });

  it('leaves the focus where it is when the page is about another service', async () => {
    await sentForm('service="calm-hands"');
    const link = document.body.appendChild(document.createElement('button'));
    link.focus();
    form.service = 'warm-feet';
    await form.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    const { activeElement } = document;
    link.remove();
    expect(activeElement).to.equal(link);
  });

  it('keeps the confirmation while the page stays about the same service', async () => {
    await sentForm('service="calm-hands"');
    form.serviceTitle = 'Calm Hands';
    form.partner = 'tidewater';
    await form.updateComplete;
    expect(part(form, 'sent')).not.to.equal(null);
  });

  it('clears everything, also the issues, when the page resets a form that was not sent', async () => {
    form = await readyForm('', { form: { message: true } });
    control(form, 'contactBy', 'email').click();
    control(form, 'name').focus();
    await type('Ann Lee');
    control(form, 'message').focus();
    await type('Hi');
    send(form);
    await waitUntil(() => part(form, 'summary'));
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    form.reset();
    await waitUntil(() => form.shadowRoot?.activeElement === part(form, 'heading'));
    button.remove();
    expect(part(form, 'summary')).to.equal(null);
    expect(answers()).to.deep.equal([]);
    const counter = form.shadowRoot!.querySelector('textarea ~ .hint')!.textContent;
    const fresh = await freshCounter();
    expect(counter).to.equal(fresh);
  });

  async function freshCounter(): Promise<string | null> {
    const other = await readyForm('', { form: { message: true } });
    const text = other.shadowRoot!.querySelector('textarea ~ .hint')!.textContent;
    other.remove();
    return text;
  }

  it('is not begun by a reset while a request is on its way', async () => {
    receiver = await serve({ ...accepted, hanging: true });
    form = await readyForm(`action="${receiver.url}"`);
    fillIn(form);
    send(form);
    await receiver.waitFor('arrived');
    form.reset();
    expect(control(form, 'name').value).to.equal('Ann Lee');
    await receiver.release();
    await waitUntil(() => part(form, 'sent'));
  });
});

describe('the event consultation-started', () => {
  let form: ConsultationForm;

  afterEach(() => form.remove());

  async function answer(name: string, text: string): Promise<void> {
    control(form, name).focus();
    await type(text);
  }

  it('is dispatched with the first answer of a request, once, and has nothing in it', async () => {
    form = await readyForm();
    const started = heard('consultation-started', form);
    control(form, 'name').focus();
    expect(started).to.deep.equal([]);
    await type('Zoe');
    control(form, 'contactBy', 'email').click();
    await answer('email', 'zoe@example.com');
    expect(started).to.deep.equal([null]);
  });

  it('is dispatched when the first answer is a choice', async () => {
    form = await readyForm();
    const started = heard('consultation-started', form);
    control(form, 'contactBy', 'text').click();
    expect(started).to.have.length(1);
  });

  it('is not dispatched again for a retry, but again for the next request', async () => {
    const receiver = await serve({ status: 403 }, accepted);
    form = await readyForm(`action="${receiver.url}"`);
    const started = heard('consultation-started', form);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'failed'));
    await answer('name', '!');
    send(form);
    await waitUntil(() => part(form, 'sent'));
    expect(started).to.have.length(1);
    part(form, 'again')!.click();
    await form.updateComplete;
    expect(started).to.have.length(1);
    await answer('name', 'Ben');
    expect(started).to.have.length(2);
  });

  it('is dispatched for answers that a prerendered form had before the script ran', async () => {
    const started = heard('consultation-started');
    // In a document without a registry the element stays as the parser leaves it until the script runs.
    const inert = document.implementation.createHTMLDocument();
    const typed = inert.createElement('consultation-form');
    typed.innerHTML = `<script type="application/json">${JSON.stringify(clinic())}</script>`;
    typed.attachShadow({ mode: 'open' }).innerHTML = '<form><input name="name"></form>';
    typed.shadowRoot!.querySelector('input')!.value = 'Ann';
    form = document.body.appendChild(document.adoptNode<ConsultationForm>(typed));
    await waitUntil(() => started.length > 0);
    expect(started).to.have.length(1);
  });
});
