import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { expectAccessible } from '../accessibility.ts';
import { press } from '../browser.ts';
import { serve } from '../server/test-server.ts';
import { heard } from '../states.ts';
import { control, fillIn, part, readyForm, receipt, send, text, openTimes } from './form.ts';
import { waitUntil } from '../wait-until.ts';

const accepted = { status: 201, body: receipt };

describe('<consultation-form> sending', () => {
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
      service: 'calm-hands',
      partner: 'tidewater',
      locale: 'en',
      page: location.origin + location.pathname,
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
    expect(text(form.shadowRoot?.querySelector('.progress'))).to.equal('Sending your request…');
    await expectAccessible(form);
    await clinic.release();
    await waitUntil(() => part(form, 'sent'));
    expect(text(part(form, 'sent'))).to.equal(
      'Your request has been sent Quiet Street Clinic will contact you the next time they are open. ' +
        'Your reference is K7-42M To change anything, call +1 555 555 0123.',
    );
    await waitUntil(() => form.shadowRoot?.activeElement?.id === 'sent');
    expect(events).to.deep.equal([{ requestId: receipt.requestId, reference: 'K7-42M' }]);
    await expectAccessible(form);
  });

  it('says when the call comes, in words', async () => {
    form = await readyForm();
    await openTimes(form);
    const chosen = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('.day input')].at(-1)!;
    const [, date, from, to, timeZone] = /^(.*)T(.*)\/(.*)\[(.*)\]$/.exec(chosen.value)!;
    const clinic = await serve({
      ...accepted,
      body: { ...receipt, callWindow: { date, from, to, timeZone } },
    });
    form.action = clinic.url;
    await form.updateComplete;
    fillIn(form);
    chosen.click();
    send(form);
    await waitUntil(() => part(form, 'sent'));
    const fields = new URLSearchParams((await clinic.requests())[0]?.body);
    expect(fields.get('callWindow')).to.equal(chosen.value);
    expect(text(part(form, 'sent'))).to.match(/will contact you on \w+day, \w+ \d+ between .+ and .+ \(.+\)/);
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
      .to.include('Your request has not been sent')
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

  it('shows the receiver’s faults at their fields', async () => {
    const errors = [{ pointer: '#/phone', code: 'format', detail: 'not used' }];
    const clinic = await serve({
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
      body: { errors },
    });
    form = await readyForm(`action="${clinic.url}"`);
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'problems'));
    expect(text(part(form, 'error'))).to.include('Enter a phone number, like');
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

  it('tells the page nothing that was typed', async () => {
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
