import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { type } from '../browser.ts';
import { serve } from '../server/test-server.ts';
import { heard } from '../states.ts';
import { waitUntil } from '../wait-until.ts';
import { control, part, readyForm, receipt, send } from './form.ts';

describe('answers that a <consultation-form> has from its page', () => {
  let form: ConsultationForm;
  const { href } = location;

  afterEach(() => {
    form.remove();
    history.replaceState(null, '', href);
  });

  const values = {
    name: 'Ana Ruiz',
    contactBy: 'email',
    email: 'ana@example.com',
    message: 'My neck',
  } as const;

  it('are filled in, sent, and no answer of the patient’s yet', async () => {
    const receiver = await serve({ status: 201, body: receipt });
    form = await readyForm(`action="${receiver.url}"`, { form: { message: true } });
    const started = heard('consultation-started', form);
    form.values = values;
    await form.updateComplete;
    expect(control(form, 'contactBy', 'email').checked).to.equal(true);
    expect(started).to.deep.equal([]);
    send(form);
    await waitUntil(() => part(form, 'sent'));
    const fields = new URLSearchParams((await receiver.requests())[0]?.body);
    for (const [name, value] of Object.entries(values)) expect(fields.get(name), name).to.equal(value);
  });

  it('leave alone what the patient typed, and come back after a reset', async () => {
    form = await readyForm('', { form: { message: true } });
    control(form, 'name').focus();
    await type('Ben');
    form.values = values;
    await form.updateComplete;
    expect([control(form, 'name').value, control(form, 'email').value]).to.deep.equal(['Ben', values.email]);
    form.reset();
    expect([control(form, 'name').value, control(form, 'message').value]).to.deep.equal([
      values.name,
      values.message,
    ]);
  });

  it('are the service and the way of contact in the address, and nothing else of it', async () => {
    const services = ['calm-hands', 'warm-feet'].map((slug) => ({ slug, title: slug, url: `/${slug}` }));
    const { url } = await serve({ body: { services } });
    history.replaceState(null, '', '?service=warm-feet&contact=text&name=Ann&phone=2025550147');
    form = await readyForm(`services="${url}"`);
    expect(control(form, 'service', 'warm-feet').checked).to.equal(true);
    expect(control(form, 'contactBy', 'text').checked).to.equal(true);
    expect([control(form, 'name').value, control(form, 'phone').value]).to.deep.equal(['', '']);
    form.remove();
    form = await readyForm(`services="${url}" service="calm-hands"`);
    expect(control(form, 'service').value).to.equal('calm-hands');
  });

  it('are ignored where the address has unknown ones', async () => {
    history.replaceState(null, '', '?service=none&contact=pigeon');
    form = await readyForm('', { form: { defaultContact: 'email' } });
    expect(control(form, 'contactBy', 'email').checked).to.equal(true);
  });
});
