import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { formMessages } from '../../../src/i18n/all-languages.ts';
import { expectAccessible } from '../accessibility.ts';
import { press, type } from '../browser.ts';
import { serve } from '../server/test-server.ts';
import { waitUntil } from '../wait-until.ts';
import { control, fillIn, openTimes, part, readyForm, send, text } from './form.ts';

const messages = formMessages('en');
const missing = (field: string) => messages.issue({ code: 'missing', path: [field] });

describe('the errors of a form', () => {
  let form: ConsultationForm;

  afterEach(() => form.remove());

  const lines = () => [...form.shadowRoot!.querySelectorAll('.error-summary li')].map(text);
  const marked = () =>
    [...form.shadowRoot!.querySelectorAll('.error')].map(({ id }) => id.replace('-error', ''));

  async function sendEmpty(): Promise<void> {
    form = await readyForm('action="/c"');
    send(form);
    await waitUntil(() => part(form, 'summary')?.matches(':focus'));
  }

  it('are all listed after one press of Send, the phone number too that the form shows', async () => {
    await sendEmpty();
    expect(lines()).to.deep.equal(['name', 'contactBy', 'phone', 'callWindow'].map(missing));
    expect(marked()).to.deep.equal(['name', 'contactBy', 'phone', 'callWindow']);
    await expectAccessible(form);
  });

  it('ask for the address where the patient wants an email', async () => {
    form = await readyForm('action="/c"');
    control(form, 'contactBy', 'email').click();
    send(form);
    await waitUntil(() => part(form, 'summary'));
    expect(lines()).to.deep.equal(['name', 'email'].map(missing));
  });

  it('leave a time chosen that the patient chooses because of them', async () => {
    await sendEmpty();
    await openTimes(form);
    const time = form.shadowRoot!.querySelector<HTMLInputElement>('.times input')!;
    // A key, not `click()`: the browser renders between its events `input` and `change`.
    time.focus();
    await press(' ');
    await form.updateComplete;
    expect(time.checked).to.equal(true);
    expect(marked()).not.to.include('callWindow');
  });

  it('go one by one as answers are corrected, and the focus stays where it is', async () => {
    await sendEmpty();
    const summary = part(form, 'summary');
    control(form, 'name').focus();
    await type('A');
    await form.updateComplete;
    expect(lines()).to.deep.equal(['contactBy', 'phone', 'callWindow'].map(missing));
    expect(control(form, 'name').getAttribute('aria-invalid')).to.equal('false');
    expect(form.shadowRoot!.activeElement).to.equal(control(form, 'name'));
    expect(control(form, 'name').value).to.equal('A');
    control(form, 'contactBy', 'phone').click();
    control(form, 'callWindow', 'any').click();
    await form.updateComplete;
    expect(marked()).to.deep.equal(['phone']);
    control(form, 'phone').focus();
    await type('202 55');
    await form.updateComplete;
    expect(marked()).to.deep.equal(['phone']);
    expect(part(form, 'summary')).to.equal(summary);
    await type('5 0147');
    await form.updateComplete;
    expect([part(form, 'summary'), marked()]).to.deep.equal([null, []]);
    expect(form.shadowRoot!.activeElement).to.equal(control(form, 'phone'));
  });

  it('go without a word: no line that is left is written anew, and the alert is over', async () => {
    await sendEmpty();
    const nodes = [...form.shadowRoot!.querySelectorAll('.error-summary li')];
    const changes: string[] = [];
    const observer = new MutationObserver((records) =>
      changes.push(...records.map(({ type, addedNodes }) => `${type} ${addedNodes.length}`)),
    );
    const alert = form.shadowRoot!.querySelector('.error-summary [role="alert"]')!;
    observer.observe(alert, { childList: true, characterData: true, subtree: true });
    control(form, 'name').focus();
    await type('Ann');
    await form.updateComplete;
    const left = [...form.shadowRoot!.querySelectorAll('.error-summary li')];
    expect(left).to.deep.equal(nodes.slice(1));
    expect(changes.filter((change) => change !== 'childList 0')).to.deep.equal([]);
    expect(alert.hasAttribute('role')).to.equal(false);
  });

  it('come back when an answer that was corrected is taken away and the form sent again', async () => {
    await sendEmpty();
    control(form, 'name').focus();
    await type('A');
    await press('Backspace');
    send(form);
    await waitUntil(() => lines().length === 4);
    expect(form.shadowRoot!.querySelector('.error-summary [role="alert"]')).not.to.equal(null);
  });

  it('that only the receiver finds stay until that answer is changed', async () => {
    const errors = [{ pointer: '#/phone', code: 'format', detail: 'not used' }];
    const headers = { 'content-type': 'application/problem+json' };
    const clinic = await serve({ status: 422, headers, body: { errors } });
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'summary')?.matches(':focus'));
    control(form, 'name').focus();
    await type('!');
    await form.updateComplete;
    expect(marked()).to.deep.equal(['phone']);
    control(form, 'phone').focus();
    await type('8');
    await form.updateComplete;
    expect(marked()).to.deep.equal([]);
  });

  it('have the same bar beside every question, also beside the choice around others', async () => {
    await sendEmpty();
    control(form, 'phone').focus();
    await type('202 555 0147');
    await form.updateComplete;
    const root = form.shadowRoot!;
    const [error] = root.querySelectorAll('.error');
    const color = getComputedStyle(error!).color;
    const bar = (element: Element, pseudo?: string) => {
      const { borderInlineStartWidth, borderInlineStartColor } = getComputedStyle(element, pseudo);
      return [borderInlineStartWidth, borderInlineStartColor];
    };
    const contact = root.querySelector('.contact')!;
    const left = (element: Element) => element.getBoundingClientRect().left;
    const barred = [...contact.querySelectorAll(':scope > :is(legend, .error)')];
    for (const element of [control(form, 'name').closest('.field')!, ...barred]) {
      expect(bar(element)).to.deep.equal(['5px', color]);
      expect(left(element)).to.be.closeTo(left(contact), 1);
    }
    for (const label of contact.querySelectorAll(':scope > label')) {
      expect(bar(label, '::before')).to.deep.equal(['5px', color]);
      const { insetInlineStart } = getComputedStyle(label, '::before');
      expect(left(label) + parseFloat(insetInlineStart)).to.be.closeTo(left(contact), 1);
    }
    expect(bar(control(form, 'phone').closest('.field')!)[0]).to.equal('0px');
  });
});
