import { expect } from '@open-wc/testing';
import { formMessages } from '../../../src/i18n/all-languages.ts';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { form as english } from '../../../src/i18n/en/form.ts';
import { createFormMessages } from '../../../src/i18n/form-messages.ts';
import { expectAccessible } from '../accessibility.ts';
import { bringLanguages } from '../accessibility/pages.ts';
import { clickOn, press, setViewport, type } from '../browser.ts';
import { clinic } from '../documents.ts';
import { serve } from '../server/test-server.ts';
import { heard, put, state, withJson } from '../states.ts';
import { control, fillIn, part, readyForm, send, text, openTimes, withoutConnection } from './form.ts';
import { waitUntil } from '../wait-until.ts';

const messages = createFormMessages('en', english);

describe('<consultation-form>', () => {
  let form: ConsultationForm;

  afterEach(() => form.remove());

  function visible(name: string): boolean {
    return control(form, name).offsetParent !== null;
  }

  it('is one real form whose labels name native controls', async () => {
    form = await readyForm('action="/consultations"');
    const root = form.shadowRoot!;
    expect(root.querySelectorAll('form')).to.have.length(1);
    const real = root.querySelector('form')!;
    expect([real.method, real.getAttribute('action')]).to.deep.equal(['post', '/consultations']);
    expect(control(form, 'name').labels?.[0]?.textContent).to.equal('Full name');
    const tokens = ['name', 'phone', 'email'].map((name) => control(form, name).autocomplete);
    expect(tokens).to.deep.equal(['name', 'tel', 'email']);
    expect(root.querySelectorAll('[placeholder], [disabled], select')).to.have.length(0);
  });

  it('asks for an email address only where the patient wants an email', async () => {
    form = await readyForm();
    expect([visible('phone'), visible('email')]).to.deep.equal([true, false]);
    await clickOn(control(form, 'contactBy', 'email'));
    expect([visible('phone'), visible('email'), visible('callWindow')]).to.deep.equal([false, true, false]);
    await expectAccessible(form);
    await clickOn(control(form, 'contactBy', 'text'));
    expect([visible('phone'), visible('email')]).to.deep.equal([true, false]);
  });

  it('offers any time, or a certain day and one of its times', async () => {
    form = await readyForm();
    expect(form.shadowRoot!.querySelector('.picker')).to.equal(null);
    await openTimes(form);
    const days = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('[name="callDay"]')];
    expect(days.length).to.be.at.least(5);
    expect(days.map(({ checked }) => checked)).to.deep.equal(days.map((_, index) => index === 0));
    for (const day of days) {
      const names = [
        ...form.shadowRoot!.querySelectorAll<HTMLInputElement>(`[name="callTime-${day.value}"]`),
      ];
      expect(names.length).to.be.within(1, 4);
      day.click();
      expect(
        names.every((time) => time.checkVisibility()),
        day.value,
      ).to.equal(true);
    }
    const shown = [...form.shadowRoot!.querySelectorAll('.times')].filter((times) => times.checkVisibility());
    expect(shown).to.have.length(1);
  });

  it('offers any time alone when the clinic names no hours', async () => {
    form = await readyForm('', { hours: {} });
    expect(form.shadowRoot!.querySelectorAll('[name="callWindow"]')).to.have.length(1);
    expect(control(form, 'callWindow').value).to.equal('any');
  });

  it('says where to call when no time is left to choose, and asks for another answer', async () => {
    const closures = [{ from: '2020-01-01', to: '2999-01-01' }];
    form = await readyForm('action="/consultations"', { closures });
    fillIn(form);
    await openTimes(form);
    expect(text(form.shadowRoot!.querySelector('.picker'))).to.include(formMessages('en').noTimes);
    await expectAccessible(form);
    send(form);
    await waitUntil(() => part(form, 'summary'));
    expect(text(part(form, 'summary'))).to.include(
      formMessages('en').issue({ code: 'missing', path: ['callWindow'] }),
    );
  });

  it('asks only what the clinic asks', async () => {
    form = await readyForm('', { form: { fields: ['name', 'phone'] } });
    const inputs = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('input:not([inert] *)')];
    const names = inputs.map(({ name }) => name);
    expect(names).to.deep.equal([
      'name',
      'contactBy',
      'phone',
      'callWindow',
      'consentText',
      'locale',
      'page',
    ]);
    fillInShort();
    await waitUntil(() => part(form, 'failed'), 'the answers were not enough');
    expect(part(form, 'summary')).to.equal(null);
  });

  it('asks what the page’s attribute names, before what the clinic does', async () => {
    form = await readyForm('fields="name phone callWindow nonsense"');
    expect(form.shadowRoot!.querySelector('[name="email"]')).to.equal(null);
    expect(control(form, 'callWindow', 'any').type).to.equal('radio');
  });

  it('shows the clinic’s consent line, its privacy notice and its unticked boxes', async () => {
    const consents = [{ id: 'news', text: { en: 'Send me news' } }];
    form = await readyForm('', { form: { consents }, offerDisclosure: 'The first visit is free.' });
    expect(text(part(form, 'consent'))).to.include('you ask Quiet Street Clinic to contact you');
    expect(control(form, 'consents[]').checked).to.equal(false);
    expect(text(control(form, 'consents[]').labels?.[0])).to.equal('Send me news (optional)');
    expect(part(form, 'consent')?.querySelector('a')?.href).to.equal('https://quiet-street.example/privacy');
    expect(text(part(form, 'disclosure'))).to.equal('The first visit is free.');
    await expectAccessible(form);
  });

  it('says under the heading what comes next, by the contact methods that it takes', async () => {
    form = await readyForm();
    expect(text(part(form, 'lead'))).to.equal(messages.leadAnyWay);
    for (const [fields, lead] of [
      ['name phone', messages.lead],
      ['name email', messages.leadAnyWay],
      ['name contactBy phone', messages.leadAnyWay],
    ]) {
      form.setAttribute('fields', fields!);
      await form.updateComplete;
      expect(text(part(form, 'lead')), fields).to.equal(lead);
    }
  });

  it('shows the terms of an offer before it asks anything', async () => {
    form = await readyForm('', { offerDisclosure: 'The first visit is free.' });
    const after = part(form, 'disclosure')!.compareDocumentPosition(control(form, 'name'));
    expect(after & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('lets a patient in an emergency dial with one press', async () => {
    form = await readyForm();
    const links = () =>
      [...part(form, 'emergency')!.querySelectorAll('a')].map((link) => [link.href, text(link)]);
    expect(links()).to.deep.equal([['tel:911', '911']]);
    expect(text(part(form, 'emergency'))).to.equal(messages.emergency);
    form.remove();
    const emergencyText = 'Dial 911, or 988 in a crisis, or us: (555) 911-0123.';
    form = await readyForm('', { form: { emergencyText } });
    expect(links()).to.deep.equal([
      ['tel:911', '911'],
      ['tel:988', '988'],
    ]);
    expect(text(part(form, 'emergency'))).to.equal(emergencyText);
  });

  it('has the clinic’s own label on its button, and quotes it where it says what sending means', async () => {
    form = await readyForm('', {
      form: { submitLabel: { en: 'Ask for a call', es: 'Pedir una llamada' } },
    });
    expect(text(part(form, 'submit'))).to.equal('Ask for a call');
    expect(text(part(form, 'consent')))
      .to.include('“Ask for a call')
      .and.not.include('Send request');
    expect(control(form, 'consentText').value).to.include('“Ask for a call');
  });

  it('asks for a message only when the clinic turned it on', async () => {
    form = await readyForm();
    expect(form.shadowRoot!.querySelector('textarea')).to.equal(null);
    form.remove();
    form = await readyForm('', { form: { message: true } });
    expect(text(form.shadowRoot!.querySelector('textarea')?.labels[0])).to.include('(optional)');
    await expectAccessible(form);
  });

  it('shows every issue in a summary that gets the focus, and at its field', async () => {
    form = await readyForm();
    const failures = heard('consultation-failed', form);
    send(form);
    await waitUntil(() => part(form, 'summary')?.matches(':focus'));
    const summary = [...form.shadowRoot!.querySelectorAll('[part="summary"] a')].map((link) => text(link));
    expect(summary).to.deep.equal([
      'Enter your full name',
      'Select how we should reach you',
      'Enter your phone number so we can reach you',
      'Select when we should reach you',
    ]);
    const atFields = [...form.shadowRoot!.querySelectorAll('[part="error"]')].map((error) => text(error));
    expect(atFields).to.deep.equal(summary.map((sentence) => `Error: ${sentence}`));
    expect(control(form, 'name').getAttribute('aria-invalid')).to.equal('true');
    expect(control(form, 'name').getAttribute('aria-describedby')).to.equal('name-error');
    expect(failures).to.deep.equal([{ code: 'invalid' }]);
    await expectAccessible(form);
  });

  it('focuses the field from the summary without changing the page’s address', async () => {
    form = await readyForm();
    send(form);
    await waitUntil(() => part(form, 'summary'));
    const address = location.href;
    for (const link of form.shadowRoot!.querySelectorAll<HTMLElement>('[part="summary"] a')) {
      link.click();
      expect((form.shadowRoot?.activeElement as HTMLInputElement).id).to.equal(link.dataset.field);
    }
    expect(location.href).to.equal(address);
  });

  it('keeps every answer while it shows issues', async () => {
    form = await readyForm();
    fillIn(form);
    control(form, 'phone').value = 'call me';
    send(form);
    await waitUntil(() => part(form, 'summary'));
    expect(control(form, 'name').value).to.equal('Ann Lee');
    expect(control(form, 'phone').value).to.equal('call me');
    expect(control(form, 'callWindow', 'any').checked).to.equal(true);
    expect(text(part(form, 'error'))).to.include('Enter a phone number');
  });

  it('is sent by the keyboard alone', async () => {
    form = await readyForm();
    control(form, 'name').focus();
    await type('Ann Lee');
    await press('Tab');
    await press('Space');
    expect(control(form, 'contactBy', 'phone').checked).to.equal(true);
    await press('Tab');
    await type('202 555 0147');
    await press('Enter');
    await waitUntil(() => part(form, 'summary'));
    expect(text(part(form, 'summary')))
      .to.include('Select when we should reach you')
      .and.not.include('full name');
  });

  it('fits a phone of 320 pixels, with targets of 44', async () => {
    await setViewport({ width: 320, height: 640 });
    form = await readyForm('', { form: { message: true } });
    send(form);
    await waitUntil(() => part(form, 'summary'));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    const targets = form.shadowRoot!.querySelectorAll<HTMLElement>(
      '.choices > label, button, input[type=text]',
    );
    for (const target of targets) {
      expect(target.offsetHeight, target.outerHTML).to.be.at.least(44);
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('keeps room free while the clinic’s data is on its way', async () => {
    const slow = await serve({ body: clinic(), hanging: true });
    form = put(`<consultation-form clinic="${slow.url}"><a href="/book">Book</a></consultation-form>`);
    await state(form, 'loading');
    expect(form.offsetHeight).to.be.at.least(900);
    expect(form.innerText).to.include('Book');
    await expectAccessible(form);
    await slow.release();
    await state(form, 'ready');
    expect(control(form, 'name')).to.exist;
  });

  it('leaves the page’s own link when the clinic’s data cannot be had, and tries again', async () => {
    const served = await serve({ status: 500 }, { body: clinic() });
    form = put(`<consultation-form clinic="${served.url}"><a href="/book">Book</a></consultation-form>`);
    await state(form, 'failed');
    expect(form.innerText).to.include('Book');
    await expectAccessible(form);
    part(form, 'retry')?.click();
    await state(form, 'ready');
  });

  it('leaves out a service or partner that a page misspells', async () => {
    form = await readyForm('service="Lower Back!" partner="<b>"');
    expect(form.shadowRoot!.querySelectorAll('[name="service"], [name="partner"]')).to.have.length(0);
  });

  it('renders the data of another clinic when its inline JSON is replaced', async () => {
    form = put(withJson('consultation-form', clinic({ name: 'First' })));
    await state(form, 'ready');
    form.querySelector('script')!.remove();
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(clinic({ name: 'Second' }));
    form.append(script);
    await waitUntil(() => text(part(form, 'consent')).includes('Second'));
  });

  function fillInShort(): void {
    control(form, 'name').value = 'Ann Lee';
    control(form, 'phone').value = '202 555 0147';
    send(form);
  }

  it('posts to the page with the times where it cannot show them, with all that was typed', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    form = await readyForm('action="/consultations" service="calm-hands"', { timeZone: 'Moon/Tranquility' });
    await openTimes(form);
    console.warn = warn;
    const posted: Record<string, unknown>[] = [];
    const real = form.shadowRoot!.querySelector('form')!;
    real.submit = () => void posted.push(Object.fromEntries(new FormData(real)));
    control(form, 'callWindow', 'choose').click();
    send(form);
    await waitUntil(() => part(form, 'summary'));
    expect(text(part(form, 'summary')), 'the rest is asked for here').to.not.include('when we should');
    fillIn(form);
    control(form, 'callWindow', 'choose').click();
    await withoutConnection(async () => {
      send(form);
      await waitUntil(() => part(form, 'failed'));
    });
    expect(posted, 'a page for a lost connection would take the place of the form').to.be.empty;
    send(form);
    await waitUntil(() => posted.length > 0);
    expect(posted).to.have.length(1);
    expect(posted[0]).to.include({
      name: 'Ann Lee',
      phone: '202 555 0147',
      callWindow: 'choose',
      service: 'calm-hands',
    });
  });

  it('says which language a text of the clinic’s is in where it is another than the form’s', async () => {
    await bringLanguages();
    form = await readyForm('lang="es"', {
      languages: ['en', 'es'],
      offerDisclosure: 'The first visit is free.',
      form: {
        heading: { es: 'Su consulta', en: 'Your visit' },
        emergencyText: { en: 'Call 911 first.' },
        consents: [{ id: 'news', text: 'Send me news' }],
      },
    });
    await waitUntil(() => form.shadowRoot!.querySelector('form')!.lang === 'es');
    const languageOf = (messages: string) =>
      [...form.shadowRoot!.querySelectorAll<HTMLElement>('span[lang]')].find((one) => text(one) === messages)
        ?.lang;
    expect(languageOf('Su consulta')).to.equal('es');
    for (const messages of ['The first visit is free.', 'Call 911 first.', 'Send me news'])
      expect(languageOf(messages), messages).to.equal('en');
    await expectAccessible(form);
  });

  it('accepts requests where the clinic’s time zone is invalid, and warns the webmaster', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...message: string[]) => void said.push(message.join(' '));
    form = await readyForm('action="/consultations"', { timeZone: 'Mars/Olympus' });
    expect(said).to.deep.equal([]);
    await openTimes(form);
    await waitUntil(() => said.length > 0);
    console.warn = warn;
    expect(said[0]).to.include('<consultation-form> invalid: timeZone.');
    await form.updateComplete;
    const { chooseTime, chooseLater } = formMessages('en');
    expect(control(form, 'callWindow', 'choose').labels?.[0]?.innerText).to.equal(
      `${chooseTime} ${chooseLater}`,
    );
    expect(form.shadowRoot!.querySelectorAll('.days')).to.have.length(0);
    expect(control(form, 'callWindow', 'any').offsetParent).not.to.equal(null);
    await expectAccessible(form);
  });
});
