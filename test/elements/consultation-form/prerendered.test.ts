import { expect } from '@open-wc/testing';
import type { Clinic } from '../../../src/clinic/schema.ts';
import { formMessages } from '../../../src/i18n/all-languages.ts';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { type } from '../browser.ts';
import { clinic } from '../documents.ts';
import { openFrame } from '../open-frame.ts';
import { serve } from '../server/test-server.ts';
import { control, fillIn, receipt, text } from './form.ts';
import { prerenderedMarkup } from './prerendered-markup.ts';
import { waitUntil } from '../wait-until.ts';

/**
 * Each test has a page of its own in a frame: the form stands there first, the script comes when the test lets it.
 */
describe('a prerendered <consultation-form>', () => {
  let frame: HTMLIFrameElement;
  /** What waits for the frame to be idle, which it is when a test says so. */
  let idle: IdleRequestCallback[];

  beforeEach(() => (idle = []));
  afterEach(() => frame.remove());

  async function page(
    clinicUrl: string,
    action = '/consultations',
    changes: Partial<Clinic> = {},
  ): Promise<HTMLElement> {
    const srcdoc = `<!doctype html><html lang="en"><body><consultation-form clinic="${clinicUrl}" action="${action}"
      data-state="ready"><template shadowrootmode="open"><b hidden>until it is enhanced</b>${prerenderedMarkup({ action, clinic: clinic(changes) })}</template></consultation-form><p>Below</p>`;
    frame = await openFrame({ srcdoc });
    frame.contentWindow!.requestIdleCallback = (callback) => idle.push(callback);
    const form = inside().querySelector<HTMLElement>('consultation-form')!;
    expect(form.shadowRoot?.querySelector('form'), 'no declarative shadow root').to.exist;
    return form;
  }

  function inside(): Document {
    return frame.contentDocument!;
  }

  function loadScript(src = '/src/define.ts'): void {
    const script = inside().createElement('script');
    script.type = 'module';
    script.src = src;
    inside().head.append(script);
  }

  async function enhanced(form: HTMLElement): Promise<ConsultationForm> {
    await waitUntil(() => isEnhanced(form), 'the form was not enhanced', {
      timeout: 10_000,
    });
    expect(form.shadowRoot!.querySelectorAll('form')).to.have.length(1);
    return form as ConsultationForm;
  }

  /** What a reader does on the way: presses somewhere in the form, and lets go. */
  function touch(form: HTMLElement): void {
    const MouseEventThere = frame.contentWindow!.window.MouseEvent;
    form
      .shadowRoot!.querySelector('legend')!
      .dispatchEvent(new MouseEventThere('pointerdown', { bubbles: true }));
  }

  function becomeIdle(): void {
    for (const callback of idle) callback({ didTimeout: false, timeRemaining: () => 50 });
  }

  function isEnhanced(form: HTMLElement): boolean {
    return form.shadowRoot!.querySelector('b') === null;
  }

  /** Time for what has arrived to be rendered. */
  async function twoFrames(): Promise<void> {
    for (const _ of [1, 2])
      await new Promise((resolve) => frame.contentWindow!.requestAnimationFrame(resolve));
  }

  /** A busy machine may take longer than two frames to parse what has arrived, and a form without it posts by itself. */
  function hasClinic(form: HTMLElement): Promise<void> {
    return waitUntil(
      () => (Reflect.get(form, 'source') as { value?: Clinic } | undefined)?.value !== undefined,
    );
  }

  function field(form: HTMLElement, name: string, value?: string): HTMLInputElement {
    return control(form as ConsultationForm, name, value);
  }

  it('keeps what was typed and chosen', async () => {
    const { url } = await serve({ body: clinic() });
    const form = await page(url);
    field(form, 'name').value = 'Ann Lee';
    field(form, 'contactBy', 'text').checked = true;
    field(form, 'phone').value = '202 555 0147';
    field(form, 'callWindow', 'any').checked = true;
    loadScript();
    await waitUntil(() => (form as ConsultationForm).hasUpdated);
    touch(form);
    await enhanced(form);
    expect(field(form, 'name').value).to.equal('Ann Lee');
    expect(field(form, 'contactBy', 'text').checked).to.equal(true);
    expect(field(form, 'phone').value).to.equal('202 555 0147');
    expect(field(form, 'callWindow', 'any').checked).to.equal(true);
  });

  it('is enhanced in an idle moment, and so is ready before a patient reaches it', async () => {
    const { url, waitFor } = await serve({ body: clinic() });
    const form = await page(url);
    loadScript();
    await waitFor('finished');
    await hasClinic(form);
    await twoFrames();
    expect(isEnhanced(form)).to.equal(false);
    becomeIdle();
    await enhanced(form);
    expect(form.dataset.state).to.equal('ready');
  });

  it('is an ordinary form once it is enhanced, which no touch renders again', async () => {
    const { url, waitFor } = await serve({ body: clinic() });
    const form = await page(url);
    loadScript();
    await waitFor('finished');
    touch(form);
    const own = await enhanced(form);
    await own.updateComplete;
    let asked = 0;
    own.requestUpdate = () => void (asked += 1);
    touch(form);
    form.shadowRoot!.querySelector<HTMLElement>('.hint')!.click();
    await new Promise((resolve) => frame.contentWindow!.setTimeout(resolve));
    expect(asked).to.equal(0);
  });

  it('is enhanced around the field in which a patient types', async () => {
    const { url, waitFor } = await serve({ body: clinic() });
    const form = await page(url);
    frame.contentWindow!.focus();
    const name = field(form, 'name');
    name.focus();
    await type('Ann ');
    loadScript();
    await waitFor('finished');
    await hasClinic(form);
    await twoFrames();
    becomeIdle();
    await enhanced(form);
    await type('Lee');
    expect(field(form, 'name') === name, 'the field was replaced while typing').to.equal(true);
    field(form, 'phone').focus();
    expect(field(form, 'name').value).to.equal('Ann Lee');
    expect((form.shadowRoot!.activeElement as HTMLInputElement).name).to.equal('phone');
  });

  it('renders nothing while the browser is busy and no reader touches it', async () => {
    const { url, waitFor } = await serve({ body: clinic() });
    const form = await page(url);
    loadScript();
    await waitFor('finished');
    await hasClinic(form);
    await twoFrames();
    expect(isEnhanced(form)).to.equal(false);
    expect(form.dataset.state).to.equal('ready');
    touch(form);
    await enhanced(form);
  });

  it('follows the language of the page', async () => {
    const { url } = await serve({ body: clinic() });
    const form = await page(url);
    loadScript();
    await waitUntil(() => (form as ConsultationForm).hasUpdated);
    loadScript('/src/chunks/fa.ts');
    inside().documentElement.lang = 'fa';
    await enhanced(form);
    expect(form.shadowRoot!.querySelector('form')!.dir).to.equal('rtl');
  });

  it('keeps each field and the focus while a patient types', async () => {
    const { url, waitFor } = await serve({ body: clinic() });
    const form = await page(url);
    frame.contentWindow!.focus();
    const name = field(form, 'name');
    name.focus();
    await type('Ann ');
    loadScript();
    await waitFor('finished');
    await waitUntil(() => form.matches(':defined'));
    await type('Lee');
    expect(field(form, 'name') === name, 'the field was replaced while typing').to.equal(true);
    expect(name.value).to.equal('Ann Lee');
    const phone = field(form, 'phone');
    phone.focus();
    await type('202');
    await enhanced(form);
    expect(field(form, 'name').value).to.equal('Ann Lee');
    expect(field(form, 'phone').value).to.equal('202');
    expect((form.shadowRoot!.activeElement as HTMLInputElement).name).to.equal('phone');
    await type(' 555');
    expect(field(form, 'phone').value).to.equal('202 555');
  });

  it('keeps the selection in the focused field', async () => {
    const { url } = await serve({ body: clinic() });
    const form = await page(url);
    frame.contentWindow!.focus();
    const name = field(form, 'name');
    name.value = 'Ann Lee';
    name.focus();
    loadScript();
    await waitUntil(() => form.matches(':defined'));
    name.blur();
    name.focus();
    name.setSelectionRange(1, 3);
    await enhanced(form);
    const { selectionStart, selectionEnd } = field(form, 'name');
    expect([selectionStart, selectionEnd]).to.deep.equal([1, 3]);
  });

  it('moves nothing on the page', async () => {
    const { url } = await serve({ body: clinic() });
    const form = await page(url);
    const sheet = [
      ...(customElements.get('consultation-form') as unknown as { styles: { cssText: string }[] }).styles,
    ]
      .map(({ cssText }) => cssText)
      .join('\n');
    form.shadowRoot!.prepend(Object.assign(inside().createElement('style'), { textContent: sheet }));
    const places = () =>
      [...form.shadowRoot!.querySelectorAll('label, input:not([type=hidden]), legend, button')]
        .concat(inside().querySelector('p')!)
        .map((element) => Math.round(element.getBoundingClientRect().top));
    const before = places();
    loadScript();
    await waitUntil(() => (form as ConsultationForm).hasUpdated);
    expect(places()).to.deep.equal(before);
    touch(form);
    await enhanced(form);
    expect(places()).to.deep.equal(before);
  });

  it('is sent with everything when Send is pressed before it is enhanced', async () => {
    const { url, waitFor } = await serve({ body: clinic() });
    const receiver = await serve({ status: 201, body: receipt });
    const form = await page(url, receiver.url);
    frame.contentWindow!.focus();
    field(form, 'contactBy', 'phone').checked = true;
    field(form, 'phone').value = '202 555 0147';
    field(form, 'callWindow', 'any').checked = true;
    const name = field(form, 'name');
    name.focus();
    await type('Ann Lee');
    loadScript();
    await waitFor('finished');
    await hasClinic(form);
    await twoFrames();
    name.form!.requestSubmit();
    await waitUntil(() => form.shadowRoot!.querySelector('[part="sent"]'));
    const [request] = await receiver.requests();
    expect(new URLSearchParams(request?.body).get('name')).to.equal('Ann Lee');
    expect(text(form.shadowRoot!.querySelector('[part="sent"]'))).to.include('K7-42M');
  });

  it('says where a request comes from also when Send is pressed before it is enhanced', async () => {
    const { url, waitFor } = await serve({ body: clinic() });
    const receiver = await serve({ status: 403 }, { status: 201, body: receipt });
    const form = await page(url, receiver.url);
    form.setAttribute('partner', 'tidewater');
    loadScript();
    await waitFor('finished');
    await hasClinic(form);
    await twoFrames();
    fillIn(form as ConsultationForm);
    field(form, 'name').form!.requestSubmit();
    await waitUntil(() => form.shadowRoot!.querySelector('[part~="retry"]'));
    form.shadowRoot!.querySelector<HTMLElement>('[part~="retry"]')!.click();
    await waitUntil(() => form.shadowRoot!.querySelector('[part="sent"]'));
    const [first, second] = (await receiver.requests()).map(({ body }) =>
      Object.fromEntries(new URLSearchParams(body)),
    );
    expect(first?.partner).to.equal('tidewater');
    expect(second).to.deep.equal(first);
  });

  it('does not take what the clinic chose beforehand for the beginning of a request', async () => {
    const changes: Partial<Clinic> = { form: { defaultContact: 'phone', defaultTime: 'any' } };
    const { url, waitFor } = await serve({ body: clinic(changes) });
    const receiver = await serve({ status: 201, body: receipt });
    const form = (await page(url, receiver.url, changes)) as ConsultationForm;
    const started: Event[] = [];
    form.addEventListener('consultation-started', (event) => started.push(event));
    const beforehand = ['phone', 'any'];
    const chosen = () => [
      control(form, 'contactBy', 'phone').checked && 'phone',
      control(form, 'callWindow', 'any').checked && 'any',
    ];
    expect(chosen()).to.deep.equal(beforehand);
    loadScript();
    await waitFor('finished');
    await hasClinic(form);
    becomeIdle();
    await enhanced(form);
    await twoFrames();
    expect(chosen()).to.deep.equal(beforehand);
    expect(started).to.deep.equal([]);
    expect(await receiver.requests()).to.deep.equal([]);
  });

  it('announces its progress in a live region that was there before', async () => {
    const { url, waitFor } = await serve({ body: clinic() });
    const receiver = await serve({ status: 201, body: receipt, hanging: true });
    const form = await page(url, receiver.url);
    loadScript();
    await waitFor('finished');
    await hasClinic(form);
    await twoFrames();
    fillIn(form as ConsultationForm);
    const said: string[] = [];
    const root = form.shadowRoot!;
    const place = root.querySelector('.progress')!;
    const watch = () => said.push(place.isConnected ? place.textContent.trim() : 'gone');
    watch();
    new frame.contentWindow!.window.MutationObserver(watch).observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    field(form, 'name').form!.requestSubmit();
    await receiver.waitFor('arrived');
    await receiver.release();
    await waitUntil(() => root.querySelector('[part="sent"]'));
    expect(said[0]).to.equal('');
    expect(said).to.include(formMessages('en').sending);
  });

  it('leaves a request to the browser that it has begun to send, so that a second press is no second request', async () => {
    const { url, waitFor, release } = await serve({ body: clinic(), hanging: true });
    const receiver = await serve({ status: 201, body: receipt });
    const form = await page(url, receiver.url);
    loadScript();
    await waitFor('arrived');
    const sent: boolean[] = [];
    // After the element has had its say; a page that leads away would end the test.
    form.shadowRoot!.addEventListener('submit', (event) => {
      sent.push(event.defaultPrevented);
      event.preventDefault();
    });
    await waitUntil(() => (form as ConsultationForm).hasUpdated);
    inside().addEventListener('submit', (event) => event.preventDefault());
    fillIn(form as ConsultationForm);
    const real = field(form, 'name').form!;
    real.requestSubmit();
    touch(form);
    await release();
    await waitFor('finished');
    becomeIdle();
    await twoFrames();
    real.requestSubmit();
    expect(sent).to.deep.equal([false, false]);
    expect(real.isConnected).to.equal(true);
    expect(await receiver.requests()).to.have.length(0);
  });

  it('keeps the value of the honeypot', async () => {
    const { url, waitFor } = await serve({ body: clinic() });
    const form = await page(url);
    field(form, 'hp_test').value = 'https://spam.example';
    loadScript();
    await waitFor('finished');
    touch(form);
    await enhanced(form);
    expect(form.shadowRoot!.querySelector<HTMLInputElement>('[inert] input')!.value).to.equal(
      'https://spam.example',
    );
  });

  it('keeps the focus on the link to the privacy notice', async () => {
    const { url, waitFor } = await serve({ body: clinic({ privacyUrl: 'https://clinic.example/privacy' }) });
    const form = await page(url, '/consultations', { privacyUrl: 'https://clinic.example/privacy' });
    frame.contentWindow!.focus();
    form.shadowRoot!.querySelector<HTMLElement>('.consent a')!.focus();
    loadScript();
    await waitFor('finished');
    touch(form);
    await enhanced(form);
    expect((form.shadowRoot!.activeElement as HTMLAnchorElement).href).to.equal(
      'https://clinic.example/privacy',
    );
  });

  it('counts the characters of a message that was typed before', async () => {
    const { url, waitFor } = await serve({ body: clinic({ form: { message: true } }) });
    const form = await page(url, '/consultations', { form: { message: true } });
    field(form, 'message').value = '12345';
    loadScript();
    await waitFor('finished');
    touch(form);
    const own = await enhanced(form);
    await own.updateComplete;
    expect(text(form.shadowRoot!.querySelector('#message ~ .hint'))).to.equal('495 characters left');
  });

  describe('and the receiver', () => {
    /** The request of a patient whose token has just arrived, one minute after the page was opened. */
    async function sentBy(begin: (form: ConsultationForm) => void, goOn: (form: ConsultationForm) => void) {
      const { url, waitFor } = await serve({ body: clinic() });
      const receiver = await serve({ status: 201, body: receipt });
      const form = (await page(url, receiver.url)) as ConsultationForm;
      const there = frame.contentWindow!.window;
      const fetchThere = there.fetch.bind(there);
      there.fetch = (input, init) =>
        (input as string).endsWith('/start')
          ? Promise.resolve(new there.Response('{"startToken":"just-now"}'))
          : fetchThere(input, init);
      there.performance.now = () => 60_000;
      const options = new there.Intl.DateTimeFormat().resolvedOptions();
      there.Intl.DateTimeFormat.prototype.resolvedOptions = () => ({ ...options, timeZone: 'Asia/Tehran' });
      begin(form);
      loadScript();
      await waitUntil(() => form.hasUpdated);
      goOn(form);
      // Before the clinic's data is there, Send is left to the browser.
      await waitFor('finished');
      await hasClinic(form);
      await twoFrames();
      touch(form);
      // Who is in a field for text keeps the old form until Send is pressed.
      if (form.shadowRoot!.activeElement?.id !== 'phone') await enhanced(form);
      if (control(form, 'name').value === '') {
        control(form, 'name').focus();
        fillIn(form);
      }
      form.shadowRoot!.querySelector<HTMLElement>('.submit button')!.click();
      const [request] = await receiver.waitFor('arrived');
      return new URLSearchParams(request?.body);
    }

    it('gets the start token and the time zone of a patient who began after the script', async () => {
      const sent = await sentBy(
        () => undefined,
        () => undefined,
      );
      expect([sent.get('startToken'), sent.get('timeZone')]).to.deep.equal(['just-now', 'Asia/Tehran']);
    });

    for (const [where, goOn] of [
      ['touches no field any more', () => undefined],
      ['is in a field until Send is pressed', (form) => control(form, 'phone').focus()],
      ['chooses something before it is', (form) => control(form, 'callWindow', 'any').focus()],
    ] as [string, (form: ConsultationForm) => void][])
      it(`gets no token that makes a patient look too quick who filled it in before the script and ${where}`, async () => {
        const sent = await sentBy((form) => fillIn(form), goOn);
        expect([sent.get('startToken'), sent.get('timeZone')]).to.deep.equal([null, 'Asia/Tehran']);
      });
  });

  it('shows no call windows until the patient asks for them, because they would push the page down', async () => {
    const { url, waitFor } = await serve({ body: clinic() });
    const form = await page(url);
    loadScript();
    loadScript('/src/chunks/times.ts');
    await waitFor('finished');
    touch(form);
    await enhanced(form);
    await twoFrames();
    expect(form.shadowRoot!.querySelectorAll('.days')).to.have.length(0);
    const certain = field(form, 'callWindow', 'choose');
    certain.click();
    await waitUntil(() => form.shadowRoot!.querySelector('.days > input'));
    expect(certain.isConnected && certain.checked).to.equal(true);
  });

  it('shows the call windows to a patient who asked for them before the script came', async () => {
    const { url, waitFor } = await serve({ body: clinic() });
    const form = await page(url);
    const certain = field(form, 'callWindow', 'choose');
    certain.click();
    loadScript();
    loadScript('/src/chunks/times.ts');
    await waitFor('finished');
    touch(form);
    await enhanced(form);
    await waitUntil(() => form.shadowRoot!.querySelector('.days > input'));
    expect(certain.isConnected && certain.checked).to.equal(true);
  });

  it('stays, and posts by itself, when the clinic’s data cannot be had', async () => {
    const { url, waitFor } = await serve({ status: 500 });
    const form = await page(url);
    loadScript();
    await waitFor('finished');
    await waitUntil(() => form.matches(':defined') && (form as ConsultationForm).hasUpdated);
    const real = form.shadowRoot!.querySelector('form')!;
    expect(form.dataset.state).to.equal('ready');
    expect(new URL(real.action).pathname).to.equal('/consultations');
    let stopped: boolean | undefined;
    inside().addEventListener('submit', (event) => event.preventDefault());
    form.shadowRoot!.addEventListener('submit', (event) => {
      stopped = event.defaultPrevented;
      event.preventDefault();
    });
    real.requestSubmit();
    expect(stopped).to.equal(false);
  });
});
