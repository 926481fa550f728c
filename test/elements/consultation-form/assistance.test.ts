import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { expectAccessible } from '../accessibility.ts';
import { notSent } from '../accessibility/subjects.ts';
import { clickOn, press, type } from '../browser.ts';
import { serve } from '../server/test-server.ts';
import { control, fillIn, part, readyForm, receipt, send, text, openTimes, chooseTime } from './form.ts';
import { waitUntil } from '../wait-until.ts';

function addressOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : input.toString();
}

describe('<consultation-form> helping', () => {
  let form: ConsultationForm;
  const realFetch = window.fetch.bind(window);

  afterEach(() => {
    form.remove();
    window.fetch = realFetch;
    // Back to the browser's own, which the prototype has.
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  function status(selector: string): string {
    return text(form.shadowRoot!.querySelector(selector));
  }

  it('asks about an email address that looks mistyped, and sends it all the same', async () => {
    const clinic = await serve({ status: 201, body: receipt });
    form = await readyForm(`action="${clinic.url}"`);
    control(form, 'name').value = 'Ann Lee';
    await clickOn(control(form, 'contactBy', 'email'));
    control(form, 'email').focus();
    await type('ann@gmial.com');
    await press('Tab');
    await waitUntil(() => status('.by-email [role="status"]') !== '');
    expect(status('.by-email [role="status"]')).to.include('Did you mean ann@gmail.com?');
    await expectAccessible(form);
    send(form);
    await waitUntil(() => part(form, 'sent'));
    expect(new URLSearchParams((await clinic.requests())[0]?.body).get('email')).to.equal('ann@gmial.com');
  });

  it('takes the address that it asked about with one press', async () => {
    form = await readyForm();
    control(form, 'contactBy', 'email').click();
    control(form, 'email').value = 'ann@hotnail.com';
    control(form, 'email').dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => form.shadowRoot!.querySelector('.accept'));
    form.shadowRoot!.querySelector<HTMLElement>('.accept')!.click();
    await form.updateComplete;
    expect(control(form, 'email').value).to.equal('ann@hotmail.com');
    expect(form.shadowRoot!.activeElement === control(form, 'email')).to.equal(true);
    expect(status('.by-email [role="status"]')).to.equal('');
  });

  it('counts what a reader sees as one character, and speaks the count once typing pauses', async () => {
    form = await readyForm('', { form: { message: true } });
    const message = form.shadowRoot!.querySelector('textarea')!;
    message.value = '👨‍👩‍👧 hi';
    message.dispatchEvent(new Event('input', { bubbles: true }));
    await form.updateComplete;
    expect(status('#message ~ .hint')).to.equal('496 characters left');
    expect(status('#message ~ [role="status"]')).to.equal('');
    await waitUntil(() => status('#message ~ [role="status"]') === '496 characters left', 'never spoken', {
      timeout: 5_000,
    });
    message.value = 'x'.repeat(502);
    message.dispatchEvent(new Event('input', { bubbles: true }));
    await form.updateComplete;
    expect(message.value).to.have.length(502);
    expect(status('#message ~ .hint')).to.equal('2 characters over the limit');
  });

  it('counts a pasted book in UTF-16 units, because to count its characters would freeze the page', async () => {
    form = await readyForm('', { form: { message: true } });
    const message = form.shadowRoot!.querySelector('textarea')!;
    message.value = '\u0301'.repeat(100_500);
    message.dispatchEvent(new Event('input', { bubbles: true }));
    await form.updateComplete;
    expect(status('#message ~ .hint')).to.equal('100000 characters over the limit');
  });

  it('puts what was typed on the clipboard when it cannot be sent', async () => {
    const clinic = await serve({ status: 403 });
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'failed'));
    const copied: string[] = [];
    haveClipboard((messages) => Promise.resolve(void copied.push(messages)));
    form.shadowRoot!.querySelector<HTMLElement>('.copy')!.click();
    await waitUntil(() => status('.copy + [role="status"]') === 'Copied');
    expect(copied).to.deep.equal([
      'Full name: Ann Lee\nHow should we reach you?: Phone call\nPhone number: 202 555 0147\nWhen should we reach you?: Any time the clinic is open',
    ]);
  });

  function haveClipboard(writeText: ((messages: string) => Promise<void>) | undefined): void {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: writeText && { writeText },
    });
  }

  for (const [page, writeText] of [
    ['a plain http page, which has no clipboard', undefined],
    ['a page that may not use the clipboard', () => Promise.reject(new Error('no'))],
  ] as const) {
    it(`puts it there from ${page}, and leaves the focus where it was`, async () => {
      const clinic = await serve({ status: 403 });
      form = await readyForm(`action="${clinic.url}"`, {
        form: { consents: [{ id: 'news', text: 'Send me news' }] },
      });
      fillIn(form);
      form.shadowRoot!.querySelector<HTMLElement>('#consent-news')!.click();
      send(form);
      await waitUntil(() => part(form, 'failed'));
      haveClipboard(writeText);
      const copied: string[] = [];
      const listen = () => copied.push(selectedText());
      form.shadowRoot!.addEventListener('copy', listen);
      const button = form.shadowRoot!.querySelector<HTMLElement>('.copy')!;
      button.focus();
      await clickOn(button);
      await waitUntil(() => status('.copy + [role="status"]') === 'Copied');
      expect(copied[0]).to.match(/^Full name: Ann Lee\n[^]*\nSend me news \(optional\)$/);
      expect(form.shadowRoot!.querySelectorAll('form > textarea')).to.have.length(0);
      control(form, 'name').dispatchEvent(new Event('input', { bubbles: true }));
      control(form, 'contactBy', 'text').click();
      form.requestUpdate();
      await form.updateComplete;
      expect(status('.copy + [role="status"]')).to.equal('');
    });
  }

  it('says so where nothing can be copied', async () => {
    form = await notSent();
    expect(status('.copy + [role="status"]')).to.equal('');
    haveClipboard(undefined);
    document.execCommand = () => false;
    form.shadowRoot!.querySelector<HTMLElement>('.copy')!.click();
    await waitUntil(
      () =>
        status('.copy + [role="status"]') ===
        'Your browser would not copy it. Select the text and copy it yourself.',
    );
    // Back to the browser's own, which the prototype has.
    Reflect.deleteProperty(document, 'execCommand');
    await expectAccessible(form);
  });

  function selectedText(): string {
    const field = form.shadowRoot!.activeElement as HTMLTextAreaElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  }

  it('offers the call for the calendar without health information', async () => {
    form = await readyForm('service="calm-hands"');
    await openTimes(form);
    const chosen = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('.times input')].at(-1)!;
    const [, date, from, to, timeZone] = /^(.*)T(.*)\/(.*)\[(.*)\]$/.exec(chosen.value)!;
    const clinic = await serve({
      status: 201,
      body: { ...receipt, callWindow: { date, from, to, timeZone } },
    });
    form.action = clinic.url;
    fillIn(form);
    chooseTime(form, chosen);
    send(form);
    await waitUntil(() => part(form, 'sent'));
    const link = form.shadowRoot!.querySelector<HTMLAnchorElement>('a[download="call.ics"]')!;
    const entry = decodeURIComponent(link.href.replace(/^[^,]*,/, ''));
    expect(entry)
      .to.match(/^BEGIN:VCALENDAR\r\n/)
      .and.include('SUMMARY:Phone call expected\r\n');
    expect(entry).not.to.match(/hands|Ann/i);
  });

  it('offers other times when the chosen one has passed while the page lay open', async () => {
    form = await readyForm('', { form: { leadMinutes: 0 } });
    fillIn(form);
    await openTimes(form);
    const past = form.shadowRoot!.querySelector<HTMLInputElement>('.times input')!;
    past.click();
    past.value = past.value.replace(/^\d{4}/, '2020');
    send(form);
    await waitUntil(() => part(form, 'summary'));
    expect(text(part(form, 'summary'))).to.include('That time has passed. Select another time');
    expect(form.shadowRoot!.querySelectorAll('.times input').length).to.be.greaterThan(1);
  });

  it('keeps the chosen time chosen when earlier ones pass while the page lies in the background', async () => {
    form = await readyForm();
    await openTimes(form);
    const chosen = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('.times input')].at(-1)!;
    const gone = control(form, 'callDay').value;
    chooseTime(form, chosen);
    const { value } = chosen;
    const realNow = Date.now;
    Date.now = () => realNow() + 30 * 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await form.updateComplete;
    Date.now = realNow;
    expect(control(form, 'callDay').value).not.to.equal(gone);
    expect(form.shadowRoot!.querySelector<HTMLInputElement>('.times input:checked')?.value).to.equal(value);
  });

  it('asks the receiver for a start at the first focus, once, and never before', async () => {
    const asked: string[] = [];
    window.fetch = (input, options) => {
      asked.push(addressOf(input));
      return realFetch(input, options);
    };
    const clinic = await serve({ status: 201, body: receipt });
    form = await readyForm(`action="${clinic.url}"`);
    expect(asked).to.deep.equal([]);
    control(form, 'name').focus();
    control(form, 'phone').focus();
    await waitUntil(() => asked.length > 0);
    expect(asked).to.deep.equal([`${clinic.url}/start`]);
  });

  it('sends what the receiver gave, beside the answers', async () => {
    const clinic = await serve({ status: 201, body: receipt });
    window.fetch = (input, options) =>
      addressOf(input).endsWith('/start')
        ? Promise.resolve(new Response(JSON.stringify({ startToken: 'a-token' })))
        : realFetch(input, options);
    form = await readyForm(`action="${clinic.url}"`);
    control(form, 'name').focus();
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'sent'));
    expect(new URLSearchParams((await clinic.requests())[0]?.body).get('startToken')).to.equal('a-token');
  });

  it('sends the value of the honeypot, and hides that field from every patient', async () => {
    const clinic = await serve({ status: 201, body: receipt });
    form = await readyForm(`action="${clinic.url}"`);
    const trap = form.shadowRoot!.querySelector<HTMLInputElement>('[inert] input')!;
    trap.focus();
    expect(form.shadowRoot!.activeElement).to.equal(null);
    expect(trap.getBoundingClientRect().width).to.be.at.most(200);
    expect(trap.closest('[inert]')!.getBoundingClientRect().width).to.equal(1);
    fillIn(form);
    trap.value = 'https://spam.example';
    send(form);
    await waitUntil(() => part(form, 'sent'));
    const fields = new URLSearchParams((await clinic.requests())[0]?.body);
    expect(fields.get(trap.name)).to.equal('https://spam.example');
  });
});
