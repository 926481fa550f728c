import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { formMessages } from '../../../src/i18n/all-languages.ts';
import { formTemplate } from '../../../src/templates/form/form-template.ts';
import { expectAccessible } from '../accessibility.ts';
import { clinic } from '../documents.ts';
import { openFrame } from '../open-frame.ts';
import { serve } from '../server/test-server.ts';
import { waitUntil } from '../wait-until.ts';
import { control, fillIn, part, readyForm, receipt, send, text } from './form.ts';
import { prerenderedMarkup } from './prerendered-markup.ts';

const { notSure } = formMessages('en');
const TITLES = ['Calm Hands', 'Warm Feet', 'Easy Neck', 'Quiet Back', 'Light Step', 'Slow Breath'];
const slugOf = (title: string) => title.toLowerCase().replace(' ', '-');
const index = (count = TITLES.length) => ({
  services: TITLES.slice(0, count).map((title) => ({ slug: slugOf(title), title, url: `/${slugOf(title)}` })),
});

describe('the choice of a service in <consultation-form>', () => {
  let form: ConsultationForm;

  afterEach(() => form.remove());

  const menu = () => form.shadowRoot!.querySelector<HTMLSelectElement>('select[name="service"]');
  const radios = () => [
    ...form.shadowRoot!.querySelectorAll<HTMLInputElement>('[type="radio"][name="service"]'),
  ];

  it('offers the services of the index where the page names none, and sends the one that was chosen', async () => {
    const { url } = await serve({ body: index() });
    const receiver = await serve({ status: 201, body: receipt });
    form = await readyForm(`action="${receiver.url}" services="${url}"`);
    expect([...menu()!.options].map((option) => text(option))).to.deep.equal([notSure, ...TITLES]);
    expect(menu()!.value).to.equal('');
    await expectAccessible(form);
    fillIn(form);
    menu()!.value = 'easy-neck';
    send(form);
    await waitUntil(() => part(form, 'sent'));
    const fields = new URLSearchParams((await receiver.requests())[0]?.body);
    expect(fields.getAll('service')).to.deep.equal(['easy-neck']);
  });

  it('sends no service for a patient who is not sure', async () => {
    const { url } = await serve({ body: index() });
    const receiver = await serve({ status: 201, body: receipt });
    form = await readyForm(`action="${receiver.url}" services="${url}"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'sent'));
    expect(new URLSearchParams((await receiver.requests())[0]?.body).has('service')).to.equal(false);
  });

  it('is a group of radio buttons where the list is short', async () => {
    const { url } = await serve({ body: index(4) });
    form = await readyForm(`services="${url}"`);
    expect(menu()).to.equal(null);
    expect(radios().map(({ value }) => value)).to.deep.equal([
      '',
      ...TITLES.slice(0, 4).map((title) => slugOf(title)),
    ]);
    await expectAccessible(form);
  });

  it('is not asked where the page names the service, or where there is nothing to choose', async () => {
    const { url } = await serve({ body: index() });
    form = await readyForm(`services="${url}" service="calm-hands"`);
    expect(menu()).to.equal(null);
    expect(control(form, 'service').value).to.equal('calm-hands');
    form.remove();
    form = await readyForm(`services="${(await serve({ body: index(1) })).url}"`);
    expect(radios()).to.deep.equal([]);
    form.remove();
    form = await readyForm(`services="${url}" fields="name phone"`);
    expect(menu()).to.equal(null);
    form.remove();
    form = await readyForm(`services="${url}" fields="name phone service"`);
    expect(menu()).not.to.equal(null);
  });

  it('leaves the form as it is when the index cannot be loaded', async () => {
    for (const answer of [{ status: 500 }, { body: { services: 'none' } }]) {
      form = await readyForm(`services="${(await serve(answer)).url}"`);
      expect(part(form, 'form')).not.to.equal(null);
      expect(menu()).to.equal(null);
      form.remove();
    }
    form = await readyForm('services="javascript:alert(1)"');
    expect(part(form, 'form')).not.to.equal(null);
  });

  it('gives way when the page names a service later, and keeps the other answers', async () => {
    const { url } = await serve({ body: index() });
    form = await readyForm(`services="${url}"`);
    fillIn(form);
    menu()!.value = 'warm-feet';
    form.service = 'calm-hands';
    form.serviceTitle = 'Calm Hands';
    await form.updateComplete;
    expect(menu()).to.equal(null);
    expect([control(form, 'name').value, control(form, 'service').value]).to.deep.equal([
      'Ann Lee',
      'calm-hands',
    ]);
  });

  it('is asked once the page takes its service back', async () => {
    const { url } = await serve({ body: index() });
    form = await readyForm(`services="${url}" service="calm-hands"`);
    expect(menu()).to.equal(null);
    form.service = '';
    await waitUntil(menu);
  });

  it('is copied by its title', async () => {
    const { url } = await serve({ body: index() });
    form = await readyForm(`action="${(await serve({ status: 403 })).url}" services="${url}"`);
    fillIn(form);
    menu()!.value = 'warm-feet';
    send(form);
    await waitUntil(() => part(form, 'failed'));
    let copied = '';
    const { clipboard } = navigator;
    const writeText = (words: string) => Promise.resolve(void (copied = words));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    form.shadowRoot!.querySelector<HTMLElement>('.copy')!.click();
    await waitUntil(() => copied);
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    expect(copied).to.include(': Warm Feet').and.not.include('warm-feet');
  });
});

describe('the choice of a service in a prerendered <consultation-form>', () => {
  let frame: HTMLIFrameElement;

  afterEach(() => frame.remove());

  async function prerendered(clinicUrl: string, indexUrl: string, count: number): Promise<ConsultationForm> {
    const services = index(count).services.map(({ slug, title }) => ({ value: slug, label: title }));
    const markup = prerenderedMarkup(
      { services, hidden: { service: '', locale: 'en' } },
      (view) => html`${formTemplate(view)}`,
    );
    frame = await openFrame({
      srcdoc: `<!doctype html><html lang="en"><body><consultation-form clinic="${clinicUrl}" action="/consultations"
        services="${indexUrl}" data-state="ready"><template shadowrootmode="open"><b hidden>until it is enhanced</b>${markup}</template></consultation-form>`,
    });
    frame.contentWindow!.requestIdleCallback = () => 0;
    return frame.contentDocument!.querySelector<ConsultationForm>('consultation-form')!;
  }

  async function enhance(form: ConsultationForm): Promise<void> {
    const page = frame.contentDocument!;
    const script = page.head.appendChild(page.createElement('script'));
    script.type = 'module';
    script.src = '/src/define.ts';
    await waitUntil(() => form.hasUpdated);
    form.shadowRoot!.querySelector('legend')!.click();
    await waitUntil(() => !form.shadowRoot!.querySelector('b'), 'never enhanced');
  }

  for (const count of [3, 6])
    it(`keeps what was chosen of ${count} before the script ran, and loads no index`, async () => {
      const services = await serve({ body: index(count) });
      const { url } = await serve({ body: clinic() });
      const form = await prerendered(url, services.url, count);
      const field = control(form, 'service', count > 4 ? undefined : 'warm-feet') as HTMLElement;
      if (field.localName === 'select') (field as unknown as HTMLSelectElement).value = 'warm-feet';
      else field.click();
      await enhance(form);
      const now = new FormData(form.shadowRoot!.querySelector('form')!);
      expect(now.getAll('service')).to.deep.equal(['warm-feet']);
      expect(field.isConnected).to.equal(true);
      expect(await services.requests()).to.deep.equal([]);
    });
});
