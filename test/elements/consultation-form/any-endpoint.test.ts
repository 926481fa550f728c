import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { formMessages } from '../../../src/i18n/all-languages.ts';
import { expectAccessible } from '../accessibility.ts';
import { serve } from '../server/test-server.ts';
import { heard } from '../states.ts';
import { waitUntil } from '../wait-until.ts';
import { control, fillIn, part, readyForm, receipt, send, text } from './form.ts';

const messages = formMessages('en');

describe('<consultation-form accept="any">', () => {
  let form: ConsultationForm;

  afterEach(() => form.remove());

  async function sendTo(...answers: Parameters<typeof serve>) {
    const endpoint = await serve(...answers);
    form = await readyForm(`action="${endpoint.url}" accept="any"`);
    fillIn(form);
    send(form);
    return endpoint;
  }

  for (const answer of [
    { status: 200, body: 'OK' },
    { status: 204 },
    { status: 201, body: { ok: true } },
    { status: 303, headers: { location: 'https://elsewhere.invalid/thanks' } },
  ])
    it(`takes an answer ${answer.status} for accepted, without a reference`, async () => {
      const accepted = heard('consultation-accepted');
      const endpoint = await sendTo(answer);
      await waitUntil(() => part(form, 'sent'));
      expect(text(part(form, 'sent'))).to.include(messages.sentHeading);
      expect(part(form, 'sent')!.querySelector('.reference')).to.equal(null);
      expect(accepted).to.deep.equal([{}]);
      expect(await endpoint.requests()).to.have.length(1);
      await waitUntil(() => form.shadowRoot?.activeElement?.id === 'sent');
      await expectAccessible(form);
      part(form, 'again')!.click();
      await waitUntil(() => part(form, 'form'));
      expect(control(form, 'name').value).to.equal('');
    });

  it('shows the reference of an endpoint that answers as a receiver does', async () => {
    await sendTo({ status: 201, body: receipt });
    await waitUntil(() => part(form, 'sent'));
    expect(text(part(form, 'sent'))).to.include(receipt.reference);
  });

  it('shows the issues of an endpoint that names them', async () => {
    await sendTo({ status: 422, body: { errors: [{ pointer: '#/phone', code: 'format' }] } });
    await waitUntil(() => part(form, 'summary'));
  });

  for (const [name, answer, isElsewhere] of [
    ['breaks off its answer', { status: 200, body: 'OK, we have it', truncated: true }, false],
    ['does not let the page read its answer', { status: 200 }, true],
  ] as const)
    it(`sends once to an endpoint that ${name}, and says that it may have arrived`, async () => {
      const failed = heard('consultation-failed');
      const endpoint = await serve(answer);
      const action = isElsewhere ? endpoint.elsewhere : endpoint.url;
      form = await readyForm(`action="${action}" accept="any"`);
      fillIn(form);
      send(form);
      await waitUntil(() => part(form, 'failed'));
      expect(text(part(form, 'failed'))).to.include(messages.uncertainHeading);
      expect(text(part(form, 'failed'))).not.to.include(messages.failureHeading);
      expect(failed).to.deep.equal([{ code: 'uncertain' }]);
      expect(control(form, 'name').value).to.equal('Ann Lee');
      expect(await endpoint.requests()).to.have.length(1);
      await expectAccessible(form);
    });

  it('does not send again on its own what an endpoint could not take', async () => {
    const endpoint = await sendTo({ status: 503 });
    await waitUntil(() => part(form, 'failed'));
    expect(text(part(form, 'failed'))).to.include(messages.failureHeading);
    expect(await endpoint.requests()).to.have.length(1);
  });
});

describe('<consultation-form success-url>', () => {
  let form: ConsultationForm;

  afterEach(() => {
    form.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  async function sendWith(successUrl: string): Promise<void> {
    const receiver = await serve({ status: 201, body: receipt });
    form = await readyForm(`action="${receiver.url}" success-url="${successUrl}"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'sent'));
    await form.updateComplete;
  }

  it('opens the page of the site once the request is accepted, with nothing of the request in its address', async () => {
    const accepted = heard('consultation-accepted');
    const before = location.href;
    await sendWith('#thanks');
    expect(accepted).to.have.length(1);
    expect(location.href).to.equal(`${before}#thanks`);
  });

  it('stays where the address is on another site, or is a script', async () => {
    for (const address of ['https://elsewhere.invalid/', '//elsewhere.invalid/', 'javascript:void(0)']) {
      const before = location.href;
      await sendWith(address);
      expect(location.href, address).to.equal(before);
      form.remove();
    }
  });

  it('names the page in a field for the post without JavaScript, where the receiver can find it', async () => {
    for (const [address, sent] of [
      ['/thanks', '/thanks'],
      ['https://clinic.example/thanks', 'https://clinic.example/thanks'],
      ['thanks.html', undefined],
      ['//elsewhere.example', undefined],
      ['javascript:alert(1)', undefined],
    ] as const) {
      form = await readyForm(`success-url="${address}"`);
      const field = form.shadowRoot!.querySelector<HTMLInputElement>('[name="successUrl"]');
      expect(field?.value, address).to.equal(sent);
      form.remove();
    }
    form = await readyForm();
  });
});
