import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { formTemplate } from '../../../src/templates/form/form-template.ts';
import { printedForm } from '../../../src/templates/form/printed-form.ts';
import { expectAccessible } from '../accessibility.ts';
import { type } from '../browser.ts';
import { clinic } from '../documents.ts';
import { openFrame } from '../open-frame.ts';
import { serve } from '../server/test-server.ts';
import { control, fillIn, part, readyForm, receipt, send, text } from './form.ts';
import { prerenderedMarkup } from './prerendered-markup.ts';
import { waitUntil } from '../wait-until.ts';

const about = (form: HTMLElement) =>
  text(form.shadowRoot!.querySelector('[part="about"]')).replace(/[\u2066-\u2069]/g, '');

describe('<consultation-form> about a service', () => {
  let form: ConsultationForm;

  afterEach(() => form.remove());

  it('says which service a request is about, right under its heading', async () => {
    form = await readyForm('service="calm-hands" service-title="Calm <Hands>"');
    expect(about(form)).to.equal('About: Calm <Hands>');
    expect(part(form, 'heading')?.nextElementSibling === part(form, 'about')).to.equal(true);
    await expectAccessible(form);
  });

  it('shows nothing without a title, or without a valid service', async () => {
    for (const attributes of [
      'service="calm-hands"',
      'service-title="Hands"',
      'service="?" service-title="Hands"',
    ]) {
      form = await readyForm(attributes);
      expect(part(form, 'about'), attributes).to.equal(null);
      form.remove();
    }
    form = await readyForm();
  });

  it('accepts another service while a patient fills it in, keeps the answers, and sends the service', async () => {
    const receiver = await serve({ status: 201, body: receipt });
    form = await readyForm(`action="${receiver.url}"`);
    fillIn(form, 'Ann');
    const name = control(form, 'name');
    name.focus();
    await type(' Lee');
    form.service = 'warm-feet';
    form.serviceTitle = 'Warm Feet';
    await form.updateComplete;
    expect(about(form)).to.equal('About: Warm Feet');
    expect(form.shadowRoot!.activeElement === name && control(form, 'name') === name).to.equal(true);
    expect([name.value, control(form, 'phone').value]).to.deep.equal(['Ann Lee', '202 555 0147']);
    await expectAccessible(form);
    send(form);
    await waitUntil(() => part(form, 'sent'));
    const fields = new URLSearchParams((await receiver.requests())[0]?.body);
    expect([fields.get('name'), fields.get('service')]).to.deep.equal(['Ann Lee', 'warm-feet']);
  });
});

describe('a prerendered <consultation-form> about a service', () => {
  let frame: HTMLIFrameElement;

  afterEach(() => frame.remove());

  /** The form as it is in a prerendered page, in a frame that is never idle, with the elements' script. */
  async function prerendered(
    clinicUrl: string,
    { service = '', serviceTitle = '', action = '/consultations' },
  ) {
    const srcdoc = `<!doctype html><html lang="en"><body><consultation-form clinic="${clinicUrl}" action="${action}"
      service="${service}" data-state="ready"><template shadowrootmode="open"><b hidden>until it is enhanced</b>${markup()}</template></consultation-form>`;
    frame = await openFrame({ srcdoc });
    frame.contentWindow!.requestIdleCallback = () => 0;
    const page = frame.contentDocument!;
    const script = page.head.appendChild(page.createElement('script'));
    script.type = 'module';
    script.src = '/src/define.ts';
    const form = page.querySelector<ConsultationForm>('consultation-form')!;
    await waitUntil(() => form.hasUpdated);
    return form;

    function markup(): string {
      const code = html`<svg viewBox="0 0 1 1"><path d="M0 0h1v1h-1z" /></svg>`;
      return prerenderedMarkup(
        { action, serviceTitle, hidden: { service, locale: 'en' } },
        (view) => html`${printedForm({ ...view, address: 'quiet.example', code })}${formTemplate(view)}`,
      );
    }
  }

  const isEnhanced = (form: HTMLElement) => form.shadowRoot!.querySelector('b') === null;
  const enhanced = (form: HTMLElement) => waitUntil(() => isEnhanced(form), 'never enhanced');

  it('keeps the title of the service and the code when it is enhanced', async () => {
    const { url } = await serve({ body: clinic() });
    const form = await prerendered(url, { service: 'calm-hands', serviceTitle: 'Calm “Hands”' });
    form.shadowRoot!.querySelector('legend')!.click();
    await enhanced(form);
    expect(about(form)).to.equal('About: Calm “Hands”');
    expect(form.shadowRoot!.querySelectorAll('.printed')).to.have.length(1);
    expect(form.shadowRoot!.querySelector('.code path')?.getAttribute('d')).to.equal('M0 0h1v1h-1z');
    expect(form.shadowRoot!.querySelector('.printed + form')).to.not.equal(null);
  });

  it('takes another service at once, with everything that was typed', async () => {
    const { url } = await serve({ body: clinic() });
    const form = await prerendered(url, {});
    control(form, 'name').value = 'Ann Lee';
    form.service = 'warm-feet';
    form.serviceTitle = 'Warm Feet';
    await enhanced(form);
    expect(about(form)).to.equal('About: Warm Feet');
    expect([control(form, 'name').value, control(form, 'service').value]).to.deep.equal([
      'Ann Lee',
      'warm-feet',
    ]);
  });

  it('sends the other service also when it posts by itself, because the clinic’s data failed to load', async () => {
    const { url, waitFor } = await serve({ status: 500 });
    const form = await prerendered(url, { service: 'calm-hands' });
    await waitFor('finished');
    form.service = 'warm-feet';
    await form.updateComplete;
    expect(isEnhanced(form)).to.equal(false);
    expect(control(form, 'service').value).to.equal('warm-feet');
  });
});
