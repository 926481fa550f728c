import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { formMessages } from '../../../src/i18n/all-languages.ts';
import { expectAccessible } from '../accessibility.ts';
import { press } from '../browser.ts';
import { serve } from '../server/test-server.ts';
import { heard } from '../states.ts';
import { waitUntil } from '../wait-until.ts';
import { control, fillIn, part, readyForm, receipt, send, text, withoutConnection } from './form.ts';

const messages = formMessages('en');
const accepted = { status: 201, body: receipt };

describe('the button that sends', () => {
  let form: ConsultationForm;

  afterEach(() => form.remove());

  const button = () => part(form, 'submit')!;
  const senders = () => form.shadowRoot!.querySelectorAll('button[type="submit"]');

  it('says that the request is being sent, keeps the focus, and does nothing when it is pressed again', async () => {
    const clinic = await serve({ ...accepted, hanging: true });
    form = await readyForm(`action="${clinic.url}"`);
    expect([text(button()), button().getAttribute('aria-disabled')]).to.deep.equal([messages.send, null]);
    fillIn(form);
    button().focus();
    await press('Enter');
    await clinic.waitFor('arrived');
    expect([text(button()), button().getAttribute('aria-disabled')]).to.deep.equal([
      messages.sending,
      'true',
    ]);
    expect(button().matches('[disabled]')).to.equal(false);
    expect(form.shadowRoot!.activeElement).to.equal(button());
    await press('Enter');
    send(form);
    await expectAccessible(form);
    await clinic.release();
    await waitUntil(() => part(form, 'sent'));
    expect(await clinic.requests()).to.have.length(1);
  });

  it('is the one button that tries again after a failure, below what happened', async () => {
    const clinic = await serve({ status: 403 }, accepted);
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'failed')?.matches(':focus'));
    expect(senders()).to.have.length(1);
    expect([text(button()), button().getAttribute('aria-disabled')]).to.deep.equal([messages.retry, null]);
    expect(part(form, 'retry')).to.equal(button());
    const order = part(form, 'failed')!.compareDocumentPosition(button());
    expect(order).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    await expectAccessible(form);
    button().click();
    await waitUntil(() => part(form, 'sent'));
  });

  it('can be pressed again whatever went wrong on the way', async () => {
    const clinic = await serve(accepted);
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    const fetch = window.fetch.bind(window);
    window.fetch = () => {
      throw new Error('an extension of the browser');
    };
    form['submission']['signals'] = { fields: () => Promise.reject(new Error('no signals')) } as never;
    send(form);
    await waitUntil(() => part(form, 'failed'));
    window.fetch = fetch;
    delete form['submission']['signals'];
    expect(button().getAttribute('aria-disabled')).to.equal(null);
    button().click();
    await waitUntil(() => part(form, 'sent'));
  });
});

describe('a patient without a connection', () => {
  let form: ConsultationForm;

  afterEach(() => form.remove());

  it('reads so at once, and needs one press when it is back', async () => {
    const clinic = await serve(accepted);
    form = await readyForm(`action="${clinic.url}"`);
    const failures = heard('consultation-failed', form);
    fillIn(form);
    await withoutConnection(async () => {
      send(form);
      await waitUntil(() => part(form, 'failed')?.matches(':focus'));
    });
    expect(text(part(form, 'failed'))).to.include(messages.failure('offline'));
    expect(failures).to.deep.equal([{ code: 'offline' }]);
    expect(control(form, 'name').value).to.equal('Ann Lee');
    await expectAccessible(form);
    part(form, 'retry')!.click();
    await waitUntil(() => part(form, 'sent'));
    expect(await clinic.requests()).to.have.length(1);
  });

  it('can send all the same where the browser is mistaken', async () => {
    const clinic = await serve(accepted);
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    await withoutConnection(async () => {
      send(form);
      await waitUntil(() => part(form, 'retry'));
      part(form, 'retry')!.click();
      await waitUntil(() => part(form, 'sent'));
    });
  });
});

describe('a page that may not send requests', () => {
  let form: ConsultationForm;
  const fetch = window.fetch.bind(window);

  afterEach(() => {
    form.remove();
    window.fetch = fetch;
  });

  async function refused(action: string, url?: string): Promise<HTMLAnchorElement | null> {
    window.fetch = () => Promise.resolve(new Response('', { status: 403 }));
    form = await readyForm(`action="${action}"`, url ? { url } : {});
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'failed')?.matches(':focus'));
    return part(form, 'failed')!.querySelector<HTMLAnchorElement>('a[target]');
  }

  it('leads to the clinic’s own form in another tab, and still to its phone', async () => {
    const link = await refused('https://desk.example/consultations', 'https://quiet-street.example/');
    expect([link?.href, text(link), link?.rel]).to.deep.equal([
      'https://desk.example/consultations',
      messages.ownForm,
      'noopener',
    ]);
    expect(part(form, 'failed')!.querySelector('[href^="tel:"]')).not.to.equal(null);
    await expectAccessible(form);
  });

  it('leads to the clinic’s site where the address that takes requests shows no form', async () => {
    const own = 'https://quiet-street.example/';
    for (const action of ['https://desk.example/wp-json/clinic-elements/v1/consultations', '/ask.php']) {
      expect((await refused(action, own))?.href).to.equal(own);
      form.remove();
    }
    expect(await refused('/ask.php')).to.equal(null);
  });
});
