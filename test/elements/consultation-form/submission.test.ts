import { expect } from '@open-wc/testing';
import { formMessages } from '../../../src/i18n/all-languages.ts';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { expectAccessible } from '../accessibility.ts';
import { press } from '../browser.ts';
import { serve } from '../server/test-server.ts';
import { heard } from '../states.ts';
import { control, fillIn, part, readyForm, receipt, send, text, chooseTime, openTimes } from './form.ts';
import { waitUntil } from '../wait-until.ts';

const accepted = { status: 201, body: receipt };

describe('<consultation-form> submission', () => {
  let form: ConsultationForm;

  afterEach(() => form.remove());

  it('posts what the patient typed as a simple request, with a key and without the page’s query', async () => {
    const clinic = await serve(accepted);
    form = await readyForm(`action="${clinic.url}" service="calm-hands" partner="tidewater"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'sent'));
    const [request] = await clinic.requests();
    const fields = Object.fromEntries(new URLSearchParams(request?.body));
    expect(request?.method).to.equal('POST');
    expect(request?.headers['content-type']).to.match(/^application\/x-www-form-urlencoded/);
    expect(request?.headers.accept).to.equal('application/json');
    expect(fields.idempotencyKey).to.match(/^[0-9a-f-]{36}$/);
    delete fields.idempotencyKey;
    expect(fields).to.deep.equal({
      name: 'Ann Lee',
      contactBy: 'phone',
      phone: '202 555 0147',
      callWindow: 'any',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      service: 'calm-hands',
      partner: 'tidewater',
      locale: 'en',
      page: location.origin + location.pathname,
      // The line under the form: what it said when the patient agreed to it is kept.
      consentText:
        'When you press “Send request,” you ask Quiet Street Clinic to contact you in the way you chose. A real person will reply.',
    });
  });

  it('needs no preflight to reach a clinic on another origin', async () => {
    const clinic = await serve({ ...accepted, cors: true });
    form = await readyForm(`action="${clinic.elsewhere}"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'sent'));
    expect((await clinic.requests()).map(({ method }) => method)).to.deep.equal(['POST']);
  });

  it('says sent only when the clinic has it, with the reference and what happens next', async () => {
    const clinic = await serve({ ...accepted, hanging: true });
    form = await readyForm(`action="${clinic.url}"`);
    const events = heard('consultation-accepted', form);
    fillIn(form);
    send(form);
    await clinic.waitFor('arrived');
    expect(part(form, 'sent')).to.equal(null);
    expect(text(form.shadowRoot?.querySelector('.progress'))).to.equal(formMessages('en').sending);
    await expectAccessible(form);
    await clinic.release();
    await waitUntil(() => part(form, 'sent'));
    expect(text(part(form, 'sent'))).to.match(
      /^Request sent We’ll call 202 555 0147 (today before|when we open next: (today, |tomorrow, |)\w+day, \w+ \d+,) (noon|\d+ [ap]\.m)\. Wrong number\? Call us Your reference number is K7-42M\. Have it ready if you call\. To change or cancel, call \+1 555 555 0123\. Send another request$/,
    );
    await waitUntil(() => form.shadowRoot?.activeElement?.id === 'sent');
    expect(events).to.deep.equal([{ requestId: receipt.requestId, reference: 'K7-42M' }]);
    await expectAccessible(form);
  });

  it('says when the call comes', async () => {
    form = await readyForm();
    await openTimes(form);
    const chosen = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('.times input')].at(-1)!;
    const [, date, from, to, timeZone] = /^(.*)T(.*)\/(.*)\[(.*)\]$/.exec(chosen.value)!;
    const clinic = await serve({
      ...accepted,
      body: { ...receipt, callWindow: { date, from, to, timeZone } },
    });
    form.action = clinic.url;
    await form.updateComplete;
    fillIn(form);
    chooseTime(form, chosen);
    send(form);
    await waitUntil(() => part(form, 'sent'));
    const fields = new URLSearchParams((await clinic.requests())[0]?.body);
    expect(fields.get('callWindow')).to.equal(chosen.value);
    expect(text(part(form, 'sent'))).to.match(
      /We’ll call 202 555 0147 on \w+day, \w+ \d+, between .+ and .+\. Wrong number\? Call us Add to my calendar/,
    );
  });

  it('shows the number that will be called as numbers are written, and a way to correct it', async () => {
    const clinic = await serve(accepted);
    for (const [typed, shown] of [
      ['+12025550147', '(202) 555-0147'],
      ['2025550147', '(202) 555-0147'],
      ['202.555.0147 x12', '202.555.0147 x12'],
    ]) {
      form = await readyForm(`action="${clinic.url}"`);
      fillIn(form);
      control(form, 'phone').value = typed!;
      send(form);
      await waitUntil(() => part(form, 'sent'));
      expect(text(part(form, 'sent')?.querySelector('strong')), typed).to.equal(shown);
      const wrong = part(form, 'sent')!.querySelector<HTMLAnchorElement>('a.call')!;
      expect([text(wrong), wrong.href]).to.deep.equal(['Wrong number? Call us', 'tel:+15555550123']);
      form.remove();
    }
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    control(form, 'contactBy', 'email').click();
    control(form, 'email').value = 'ann@example.com';
    send(form);
    await waitUntil(() => part(form, 'sent'));
    expect(text(part(form, 'sent'))).to.match(/We’ll email ann@example\.com .* Wrong address\? Call us/);
    await expectAccessible(form);
  });

  it('stores a request once however often Send is pressed', async () => {
    const clinic = await serve({ ...accepted, hanging: true });
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    send(form);
    send(form);
    control(form, 'name').focus();
    await press('Enter');
    await clinic.waitFor('arrived');
    await clinic.release();
    await waitUntil(() => part(form, 'sent'));
    expect(await clinic.requests()).to.have.length(1);
  });

  it('keeps what the patient typed when the clinic refuses the page, and offers retry and the phone', async () => {
    const clinic = await serve({ status: 403 }, accepted);
    form = await readyForm(`action="${clinic.url}"`);
    const failures = heard('consultation-failed', form);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'failed'));
    expect(text(part(form, 'failed')))
      .to.include('Your request was not sent')
      .and.include('Everything you typed');
    expect(form.shadowRoot?.querySelector<HTMLAnchorElement>('.failed a')?.href).to.equal('tel:+15555550123');
    expect(control(form, 'name').value).to.equal('Ann Lee');
    expect(control(form, 'callWindow', 'any').checked).to.equal(true);
    await waitUntil(() => form.shadowRoot?.activeElement === part(form, 'failed'));
    expect(failures).to.deep.equal([{ code: 'refused' }]);
    await expectAccessible(form);
    part(form, 'retry')?.click();
    await waitUntil(() => part(form, 'sent'));
    const keys = (await clinic.requests()).map(({ body }) => new URLSearchParams(body).get('idempotencyKey'));
    expect(keys[0]).to.equal(keys[1]);
  });

  it('gives a request that was changed in between another key', async () => {
    const clinic = await serve({ status: 403 }, accepted);
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'retry'));
    control(form, 'name').value = 'Ann B. Lee';
    part(form, 'retry')?.click();
    await waitUntil(() => part(form, 'sent'));
    const keys = (await clinic.requests()).map(({ body }) => new URLSearchParams(body).get('idempotencyKey'));
    expect(keys[0]).not.to.equal(keys[1]);
  });

  function bodies(requests: readonly { body: string }[]): Record<string, string>[] {
    return requests.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
  }

  it('sends the same request again to the letter when only the page around it has changed', async () => {
    const clinic = await serve({ status: 403 }, accepted);
    form = await readyForm(`action="${clinic.url}" partner="tidewater"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'retry'));
    const address = location.href;
    history.replaceState(null, '', '/elsewhere?utm_source=later');
    form.partner = 'another';
    await form.updateComplete;
    part(form, 'retry')?.click();
    await waitUntil(() => part(form, 'sent'));
    history.replaceState(null, '', address);
    const [first, second] = bodies(await clinic.requests());
    expect(second).to.deep.equal(first);
  });

  it('sends a request about another service under another key', async () => {
    const clinic = await serve({ status: 403 }, accepted);
    form = await readyForm(`action="${clinic.url}" service="calm-hands"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'retry'));
    form.service = 'quiet-feet';
    await form.updateComplete;
    part(form, 'retry')?.click();
    await waitUntil(() => part(form, 'sent'));
    const [first, second] = bodies(await clinic.requests());
    expect([first?.service, second?.service]).to.deep.equal(['calm-hands', 'quiet-feet']);
    expect(second?.idempotencyKey).not.to.equal(first?.idempotencyKey);
  });

  /** Chooses the first time that is offered, and gives its value back. */
  async function chooseFirst(): Promise<string> {
    await openTimes(form);
    const chosen = form.shadowRoot!.querySelector<HTMLInputElement>('.times input')!;
    chooseTime(form, chosen);
    return chosen.value;
  }

  it('asks about a request that the clinic may have by now, though its time has passed since', async () => {
    const clinic = await serve({ status: 403 }, accepted);
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    const value = await chooseFirst();
    send(form);
    await waitUntil(() => part(form, 'retry'));
    const realNow = Date.now;
    Date.now = () => realNow() + 24 * 3_600_000;
    part(form, 'retry')?.click();
    await waitUntil(() => part(form, 'sent'));
    Date.now = realNow;
    const [first, second] = bodies(await clinic.requests());
    expect(first?.callWindow).to.equal(value);
    expect(second).to.deep.equal(first);
  });

  it('keeps the chosen time chosen as long as the clinic can keep it, though it would not be offered any more', async () => {
    form = await readyForm('', { form: { leadMinutes: 60 } });
    fillIn(form, '');
    const value = await chooseFirst();
    const [, date, from] = /^(.*)T(.*)\//.exec(value)!;
    const realNow = Date.now;
    const begins = new Date(`${date}T${from}`).getTime();
    Date.now = () => begins + 10 * 60_000;
    send(form);
    await waitUntil(() => part(form, 'summary'));
    Date.now = realNow;
    expect(text(part(form, 'summary'))).to.equal('There is a problem Enter your full name');
    expect(form.shadowRoot!.querySelector<HTMLInputElement>('.times input:checked')?.value).to.equal(value);
  });

  it('says that it has failed, without a link to nowhere, when what is wrong is no answer of the patient’s', async () => {
    const errors = [{ pointer: '#/idempotencyKey', code: 'reused', detail: 'not used' }];
    const clinic = await serve(
      { status: 422, headers: { 'content-type': 'application/problem+json' }, body: { errors } },
      accepted,
    );
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'failed'));
    expect(part(form, 'summary')).to.equal(null);
    part(form, 'retry')?.click();
    await waitUntil(() => part(form, 'sent'));
    const [first, second] = bodies(await clinic.requests());
    expect(second?.idempotencyKey).not.to.equal(first?.idempotencyKey);
  });

  it('leaves the focus of a patient who has moved on to another element of the page', async () => {
    const clinic = await serve({ ...accepted, hanging: true });
    form = await readyForm(`action="${clinic.url}"`);
    const elsewhere = document.createElement('input');
    form.after(elsewhere);
    fillIn(form);
    send(form);
    await clinic.waitFor('arrived');
    elsewhere.focus();
    await clinic.release();
    await waitUntil(() => part(form, 'sent'));
    await form.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    const { activeElement } = document;
    elsewhere.remove();
    expect(activeElement).to.equal(elsewhere);
    // It is spoken all the same.
    expect(text(part(form, 'sent')?.querySelector('[role="alert"]'))).to.equal('Request sent');
  });

  it('moves the focus to the answer where an element around the form has it', async () => {
    // Safari gives no focus to a button that is clicked, but to the nearest element around it that takes one.
    const around = document.createElement('main');
    around.tabIndex = -1;
    form = await readyForm();
    form.replaceWith(around);
    around.append(form);
    await form.updateComplete;
    around.focus();
    send(form);
    await waitUntil(() => part(form, 'summary')?.matches(':focus'));
    around.replaceWith(form);
  });

  it('sends nothing of a way of contact that the patient gave up', async () => {
    const clinic = await serve(accepted);
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    control(form, 'contactBy', 'email').click();
    control(form, 'email').value = 'ann@example.com';
    send(form);
    await waitUntil(() => part(form, 'sent'));
    const [fields] = bodies(await clinic.requests());
    expect([fields?.email, fields?.phone]).to.deep.equal(['ann@example.com', undefined]);
  });

  it('forgets what was wrong with a phone number when the patient chooses an email instead', async () => {
    form = await readyForm();
    control(form, 'contactBy', 'phone').click();
    send(form);
    await waitUntil(() => part(form, 'summary'));
    control(form, 'contactBy', 'email').click();
    await form.updateComplete;
    expect(text(part(form, 'summary'))).to.equal('There is a problem Enter your full name');
  });

  it('shows the receiver’s issues at their fields', async () => {
    const errors = [{ pointer: '#/phone', code: 'format', detail: 'not used' }];
    const clinic = await serve({
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
      body: { errors },
    });
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'summary'));
    expect(text(part(form, 'error'))).to.include('Enter a phone number with area code, like');
    expect(control(form, 'phone').value).to.equal('202 555 0147');
  });

  it('does not call a request sent when the answer is no receipt', async () => {
    const clinic = await serve({ status: 201, body: { ok: true } });
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'failed'));
    expect(part(form, 'sent')).to.equal(null);
  });

  it('says so when the page names no address to send to, or a script', async () => {
    form = await readyForm('action="javascript:alert(1)"');
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'failed'));
    expect(text(part(form, 'failed'))).to.include('not connected to the clinic yet');
    expect(form.shadowRoot?.querySelector('form')?.getAttribute('action')).to.equal('');
  });

  it('dispatches no typed value to the page', async () => {
    const clinic = await serve({ status: 403 }, accepted);
    const details = (
      ['consultation-submitting', 'consultation-failed', 'consultation-accepted'] as const
    ).map((name) => heard(name));
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form, 'Zebulon Quill');
    send(form);
    await waitUntil(() => part(form, 'retry'));
    part(form, 'retry')?.click();
    await waitUntil(() => part(form, 'sent'));
    expect(details.map((list) => list.length)).to.deep.equal([2, 1, 1]);
    expect(JSON.stringify(details)).not.to.match(/Zebulon|0147/);
    expect(
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href]),
    ).not.to.include('Zebulon');
  });
});
