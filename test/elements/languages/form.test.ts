import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { LANGUAGES, LOCALES, type Language } from '../../../src/i18n/languages.ts';
import { expectAccessible } from '../accessibility.ts';
import { bringLanguages } from '../accessibility/pages.ts';
import { setViewport } from '../browser.ts';
import {
  control,
  fillIn,
  part,
  readyForm,
  receipt,
  send,
  text,
  openTimes,
} from '../consultation-form/form.ts';
import { clinic } from '../documents.ts';
import { serve } from '../server/test-server.ts';
import { put, state, withJson } from '../states.ts';
import { waitUntil } from '../wait-until.ts';

const headings: Record<Language, string> = {
  en: 'Request a consultation',
  es: 'Solicite una consulta',
  fa: 'درخواست مشاوره',
};
const plain = (messages: string) => messages.replace(/[\u2066-\u2069]/g, '');

describe('<consultation-form> in the reader’s language', () => {
  let form: ConsultationForm;

  before(bringLanguages);

  beforeEach(() => document.documentElement.setAttribute('lang', 'en'));

  afterEach(() => {
    form.remove();
    document.documentElement.setAttribute('lang', 'en');
    Reflect.deleteProperty(navigator, 'languages');
  });

  function readerPrefers(...languages: string[]): void {
    Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
  }

  function heading(): string {
    return text(part(form, 'heading'));
  }

  async function speaks(language: Language): Promise<void> {
    await waitUntil(() => heading() === headings[language], `it says ${heading()}`);
    expect(form.shadowRoot?.querySelector('form')?.lang).to.equal(language);
    expect(form.shadowRoot?.querySelector('form')?.dir).to.equal(LOCALES[language].direction);
  }

  it('takes its own lang before the page’s', async () => {
    document.documentElement.lang = 'fa';
    form = await readyForm('lang="es-MX"');
    await speaks('es');
    expect(control(form, 'locale').value).to.equal('es');
  });

  it('takes the nearest lang around it before the browser’s, also through a shadow root', async () => {
    readerPrefers('en-US');
    const host = document.body.appendChild(document.createElement('div'));
    host.lang = 'fa';
    const inside = host.attachShadow({ mode: 'open' });
    form = put<ConsultationForm>(withJson('consultation-form', clinic()), inside);
    await state(form, 'ready');
    await speaks('fa');
    host.remove();
  });

  it('takes the browser’s where the page names no language that is available', async () => {
    readerPrefers('de-DE', 'es-US', 'en');
    document.documentElement.removeAttribute('lang');
    form = await readyForm();
    await speaks('es');
    document.documentElement.lang = 'de';
    await speaks('es');
  });

  it('speaks no language that the clinic does not list', async () => {
    document.documentElement.lang = 'fa';
    readerPrefers('de');
    form = await readyForm('', { languages: ['en', 'es'] });
    await speaks('en');
    form.remove();
    readerPrefers('es');
    form = await readyForm('', { languages: ['en', 'es'] });
    await speaks('es');
  });

  it('renders Persian from right to left, and phone numbers and addresses from left to right', async () => {
    form = await readyForm('lang="fa"');
    const direction = (element: Element | null | undefined) => getComputedStyle(element!).direction;
    expect(direction(part(form, 'form'))).to.equal('rtl');
    for (const name of ['phone', 'email']) {
      const input = control(form, name);
      expect([input.dir, direction(input)]).to.deep.equal(['ltr', 'ltr']);
      expect(direction(input.labels?.[0])).to.equal('rtl');
    }
    expect(control(form, 'name').dir).to.equal('auto');
    const edge = part(form, 'form')!.getBoundingClientRect().right;
    const label = control(form, 'name').labels![0]!;
    const range = document.createRange();
    range.selectNodeContents(label);
    expect(Math.round(range.getBoundingClientRect().right)).to.be.closeTo(Math.round(edge), 2);
  });

  it('names days of the Gregorian calendar in Persian', async () => {
    form = await readyForm('lang="fa"');
    await openTimes(form);
    const days = [...form.shadowRoot!.querySelectorAll('.times > p')].map((day) => text(day));
    expect(days.length).to.be.at.least(2);
    const month = new Intl.DateTimeFormat('fa-u-ca-gregory', { month: 'long' }).format(Date.now() + 864e5);
    expect(days.join()).to.include(month);
    expect(days.join()).to.match(/[۰-۹]/).and.not.match(/[0-9]/);
  });

  it('follows a change of the page’s language, and of its own', async () => {
    form = await readyForm();
    await speaks('en');
    document.documentElement.lang = 'es';
    await speaks('es');
    form.lang = 'fa';
    await speaks('fa');
    form.removeAttribute('lang');
    await speaks('es');
  });

  it('keeps what was typed, chosen and selected, and the focus, when the language changes', async () => {
    form = await readyForm('', { form: { message: true } });
    fillIn(form, 'Ann Lee');
    await openTimes(form);
    const timed = form.shadowRoot!.querySelector<HTMLInputElement>('.times input')!;
    timed.click();
    const name = control(form, 'name');
    name.focus();
    name.setSelectionRange(1, 5, 'backward');
    control(form, 'message').value = 'My neck';
    for (const language of ['fa', 'es', 'en'] as const) {
      document.documentElement.lang = language;
      await speaks(language);
      expect(control(form, 'name')).to.equal(name);
      expect(name.value).to.equal('Ann Lee');
      expect(form.shadowRoot?.activeElement).to.equal(name);
      expect([name.selectionStart, name.selectionEnd, name.selectionDirection]).to.deep.equal([
        1,
        5,
        'backward',
      ]);
      expect(control(form, 'contactBy', 'phone').checked).to.equal(true);
      expect(form.shadowRoot!.querySelector('.times input:checked')).to.equal(timed);
      expect(control(form, 'phone').value).to.equal('202 555 0147');
      expect(control(form, 'message').value).to.equal('My neck');
      expect(timed.checkVisibility()).to.equal(true);
    }
  });

  it('shows its issues in the new language, without a new validation', async () => {
    form = await readyForm();
    send(form);
    await waitUntil(() => part(form, 'summary'));
    document.documentElement.lang = 'es';
    await speaks('es');
    expect(text(part(form, 'error'))).to.equal('Error: Escriba su nombre completo');
    expect(text(part(form, 'summary')))
      .to.include('Hay un problema')
      .and.include('Escriba su nombre completo');
  });

  it('stops following the page’s language when it is removed', async () => {
    form = await readyForm();
    form.remove();
    document.documentElement.lang = 'es';
    await new Promise((resolve) => setTimeout(resolve));
    await form.updateComplete;
    expect(heading()).to.equal(headings.en);
    document.body.append(form);
    await speaks('es');
  });

  for (const language of LANGUAGES) {
    it(`is accessible in every state: ${language}`, async () => {
      const receiver = await serve({ status: 403 }, { status: 201, body: receipt });
      form = await readyForm(`lang="${language}" action="${receiver.url}"`, { form: { message: true } });
      await expectAccessible(form);
      send(form);
      await waitUntil(() => part(form, 'summary'));
      await expectAccessible(form);
      fillIn(form);
      send(form);
      await waitUntil(() => part(form, 'failed'));
      expect(plain(text(part(form, 'failed')))).to.include('+1 555 555 0123');
      await expectAccessible(form);
      part(form, 'retry')?.click();
      await waitUntil(() => part(form, 'sent'));
      expect(plain(text(part(form, 'sent')))).to.include(receipt.reference);
      await expectAccessible(form);
      const fields = new URLSearchParams((await receiver.requests())[1]?.body);
      expect(fields.get('locale')).to.equal(language);
    });

    it(`fits a narrow phone in every state: ${language}`, async () => {
      await setViewport({ width: 320, height: 640 });
      form = await readyForm(`lang="${language}" action="javascript:0"`, { form: { message: true } });
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(overflow()).to.be.at.most(0);
      send(form);
      await waitUntil(() => part(form, 'summary'));
      expect(overflow()).to.be.at.most(0);
      fillIn(form);
      send(form);
      await waitUntil(() => part(form, 'failed'));
      expect(overflow()).to.be.at.most(0);
      await setViewport({ width: 800, height: 600 });
    });
  }
});
