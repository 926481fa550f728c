import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { expectAccessible } from '../accessibility.ts';
import { serve } from '../server/test-server.ts';
import { heard } from '../states.ts';
import { waitUntil } from '../wait-until.ts';
import { control, part, readyForm, receipt, send } from './form.ts';

const DEFAULTS = { form: { defaultContact: 'phone', defaultTime: 'any' } } as const;

describe('answers that the clinic chose beforehand', () => {
  let form: ConsultationForm;

  afterEach(() => form.remove());

  it('leave a name, a number and Send to the patient', async () => {
    const clinic = await serve({ status: 201, body: receipt });
    form = await readyForm(`action="${clinic.url}"`, DEFAULTS);
    const started = heard('consultation-started', form);
    expect(started).to.deep.equal([]);
    await expectAccessible(form);
    control(form, 'name').value = 'Ann Lee';
    control(form, 'phone').value = '202 555 0147';
    send(form);
    await waitUntil(() => part(form, 'sent'));
    const fields = new URLSearchParams((await clinic.requests())[0]?.body);
    expect([fields.get('contactBy'), fields.get('callWindow')]).to.deep.equal(['phone', 'any']);
  });

  it('give way to the patient’s own, also when the form is rendered again', async () => {
    form = await readyForm('', DEFAULTS);
    control(form, 'contactBy', 'email').click();
    form.headingLevel = '3';
    await form.updateComplete;
    send(form);
    await waitUntil(() => part(form, 'summary'));
    expect(control(form, 'contactBy', 'email').checked).to.equal(true);
    expect(control(form, 'contactBy', 'phone').checked).to.equal(false);
  });

  it('are there again for another request', async () => {
    form = await readyForm('', DEFAULTS);
    control(form, 'contactBy', 'text').click();
    form.reset();
    await form.updateComplete;
    expect(control(form, 'contactBy', 'phone').checked).to.equal(true);
  });
});

describe('the optional consents', () => {
  let form: ConsultationForm;

  afterEach(() => form.remove());

  const CONSENTS = [
    { id: 'news', text: 'Send me news' },
    { id: 'partner', text: 'Tell the partner', onlyFromPartners: true },
  ];
  const boxes = () => [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('[name="consents[]"]')];

  it('are below the button, so that nothing is between the last question and Send but what sending means', async () => {
    form = await readyForm('', { form: { consents: CONSENTS } });
    const [news] = boxes();
    const order = part(form, 'submit')!.compareDocumentPosition(news!);
    expect(order).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('ask about the partner only where a partner’s page brings the request, and are sent', async () => {
    const clinic = await serve({ status: 201, body: receipt });
    form = await readyForm(`action="${clinic.url}"`, {
      ...DEFAULTS,
      form: { ...DEFAULTS.form, consents: CONSENTS },
    });
    expect(boxes().map(({ value }) => value)).to.deep.equal(['news']);
    form.partner = 'tidewater';
    await form.updateComplete;
    expect(boxes().map(({ value }) => value)).to.deep.equal(['news', 'partner']);
    await expectAccessible(form);
    boxes()[1]!.click();
    control(form, 'name').value = 'Ann Lee';
    control(form, 'phone').value = '202 555 0147';
    send(form);
    await waitUntil(() => part(form, 'sent'));
    const fields = new URLSearchParams((await clinic.requests())[0]?.body);
    expect(fields.getAll('consents[]')).to.deep.equal(['partner']);
    expect(fields.get('consentText.partner')).to.equal('Tell the partner');
  });
});
