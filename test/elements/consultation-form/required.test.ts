import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { expectAccessible } from '../accessibility.ts';
import { press, type } from '../browser.ts';
import { serve } from '../server/test-server.ts';
import { waitUntil } from '../wait-until.ts';
import { control, fillIn, part, readyForm, receipt, text } from './form.ts';

describe('the questions that need an answer', () => {
  let form: ConsultationForm;

  afterEach(() => form.remove());

  const active = () => form.shadowRoot?.activeElement as HTMLInputElement;

  it('are announced as required, choices too, and no other is', async () => {
    form = await readyForm('', { form: { message: true, consents: [{ id: 'news', text: 'News' }] } });
    const isRequired = (name: string) => [
      ...new Set(
        [...form.shadowRoot!.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)].map(
          ({ required }) => required,
        ),
      ),
    ];
    for (const name of ['name', 'contactBy', 'phone', 'email', 'callWindow'])
      expect([name, ...isRequired(name)]).to.deep.equal([name, true]);
    for (const name of ['message', 'consents[]'])
      expect([name, ...isRequired(name)]).to.deep.equal([name, false]);
    await expectAccessible(form);
  });

  it('are answered for by the form’s own messages, not by the browser’s', async () => {
    form = await readyForm('action="/c"');
    expect(form.shadowRoot!.querySelector('form')!.noValidate).to.equal(true);
    form.shadowRoot!.querySelector<HTMLButtonElement>('.submit button')!.click();
    await waitUntil(() => part(form, 'summary'));
    expect(getComputedStyle(control(form, 'name')).boxShadow).to.equal('none');
  });

  it('belong to a form that is named by its heading', async () => {
    form = await readyForm();
    const id = form.shadowRoot!.querySelector('form')!.getAttribute('aria-labelledby')!;
    const named = text(form.shadowRoot!.getElementById(id));
    expect(named).to.have.length.above(0);
    expect(named).to.equal(text(form.shadowRoot!.querySelector('h2')));
  });

  it('have keyboards on screen that suit them', async () => {
    form = await readyForm();
    // As attributes: not every engine has the properties.
    const suits = (name: string) =>
      ['type', 'autocapitalize', 'enterkeyhint'].map((hint) => control(form, name).getAttribute(hint));
    expect(suits('name')).to.deep.equal(['text', 'words', 'next']);
    expect(suits('phone')).to.deep.equal(['tel', null, 'send']);
    expect(suits('email')).to.deep.equal(['email', 'none', 'send']);
  });

  it('are in letters that make no iPhone zoom in, however small those of the page are', async () => {
    form = await readyForm('', { form: { message: true } });
    const size = (name: string) => parseFloat(getComputedStyle(control(form, name)).fontSize);
    form.style.fontSize = '10px';
    for (const name of ['name', 'phone', 'message']) expect(size(name)).to.equal(16);
    form.style.fontSize = '20px';
    for (const name of ['name', 'phone', 'message']) expect(size(name)).to.equal(20);
  });

  describe('Enter in the name', () => {
    it('goes on to the next question without an answer', async () => {
      form = await readyForm();
      control(form, 'name').focus();
      await type('Ann Lee');
      await press('Enter');
      expect(active()).to.equal(control(form, 'contactBy', 'phone'));
      expect(part(form, 'summary')).to.equal(null);
      control(form, 'contactBy', 'phone').click();
      control(form, 'name').focus();
      await press('Enter');
      expect(active()).to.equal(control(form, 'phone'));
    });

    it('sends the form once all are answered', async () => {
      const clinic = await serve({ status: 201, body: receipt });
      form = await readyForm(`action="${clinic.url}"`);
      fillIn(form);
      control(form, 'name').focus();
      await press('Enter');
      await waitUntil(() => part(form, 'sent'));
    });

    it('is left to a keyboard that composes letters with it', async () => {
      form = await readyForm();
      control(form, 'name').focus();
      const enter = new KeyboardEvent('keydown', {
        key: 'Enter',
        isComposing: true,
        bubbles: true,
        cancelable: true,
      });
      control(form, 'name').dispatchEvent(enter);
      expect([active().id, enter.defaultPrevented]).to.deep.equal(['name', false]);
    });
  });
});
