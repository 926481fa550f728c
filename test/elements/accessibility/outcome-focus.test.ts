import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { formMessages } from '../../../src/i18n/all-languages.ts';
import { fillIn, part, readyForm, receipt, send } from '../consultation-form/form.ts';
import { serve } from '../server/test-server.ts';
import { focusIsOn } from './subjects.ts';

const messages = formMessages('en');

/** What a screen reader says of the focused element: its role, name and description, and nothing of its content. */
function spoken(form: ConsultationForm): { role: string | null; name: string | null; description: string } {
  const focused = form.shadowRoot!.activeElement!;
  const id = focused.getAttribute('aria-describedby') ?? '';
  const description = form.shadowRoot!.getElementById(id)?.textContent ?? '';
  return {
    role: focused.getAttribute('role'),
    name: focused.getAttribute('aria-label'),
    description: description.replace(/\s+/g, ' ').trim(),
  };
}

describe('the element that gets the focus after Send', () => {
  afterEach(() => document.body.replaceChildren());

  it('is called by the heading of the error summary', async () => {
    const form = await readyForm();
    send(form);
    await focusIsOn(form, '[part="summary"]');
    expect(spoken(form)).to.deep.equal({ role: 'group', name: messages.problemHeading, description: '' });
  });

  it('has the caret too, so that no screen reader goes back to the field that had it', async () => {
    const form = await readyForm();
    const caret = () => (form.shadowRoot as unknown as Document).getSelection?.() ?? getSelection();
    const field = form.shadowRoot!.querySelector('.field')!;
    getSelection()!.collapse(field, 0);
    send(form);
    await focusIsOn(form, '[part="summary"]');
    expect(field.contains(caret()?.anchorNode ?? null)).to.equal(false);
  });

  it('is called by the heading of a failure and described by its reason', async () => {
    // An answer after which nothing is tried again.
    const form = await readyForm(`action="${(await serve({ status: 404 })).url}"`);
    fillIn(form);
    send(form);
    await focusIsOn(form, '[part="failed"]');
    const description = messages.failure('not-set-up');
    expect(spoken(form)).to.deep.equal({ role: 'group', name: messages.failureHeading, description });
  });

  it('is called by the heading of the confirmation and described by the next step', async () => {
    const form = await readyForm(`action="${(await serve({ status: 201, body: receipt })).url}"`);
    fillIn(form);
    send(form);
    await focusIsOn(form, '#sent');
    const description = part(form, 'sent')!.querySelector('p')!.textContent.replace(/\s+/g, ' ').trim();
    expect(spoken(form)).to.deep.equal({ role: 'group', name: messages.sentHeading, description });
    expect(description).not.to.equal('');
  });
});
