import { expect } from '@open-wc/testing';
import '../../../src/chunks/questions.ts';
import type { Clinic } from '../../../src/clinic/schema.ts';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { ENGLISH } from '../../../src/elements/lazy-load/load-language.ts';
import { clinic } from '../documents.ts';
import { serve } from '../server/test-server.ts';
import { waitUntil } from '../wait-until.ts';
import { control, fillIn, openTimes, part, readyForm, receipt, send, text } from './form.ts';

const { form: en } = ENGLISH;
/** Closed from here on, so that no window can be kept. */
const CLOSED = [{ from: '2000-01-01', to: '2999-12-31' }];
const PLACES: Clinic['places'] = [
  { id: 'harbor', name: 'Harbor', address: { street: '12 Harbor Lane', city: 'Exampleton', country: 'US' } },
  { id: 'hill', name: 'Hill Street', phone: '+1 555 555 0199', closures: CLOSED },
];
const PRACTITIONERS = [
  { name: 'Ida Moss', credential: 'D.C.', title: 'Chiropractor' },
  { name: 'Jon Reed', credential: 'LMT', title: 'Massage therapist' },
];

const radios = (form: ConsultationForm, name: string) => [
  ...form.shadowRoot!.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${name}"]`),
];
const notice = (form: ConsultationForm) =>
  [...form.shadowRoot!.querySelectorAll('[role="status"]')].map(text).join(' ');

describe('a <consultation-form> of a clinic with several places', () => {
  it('asks for the place first, by name and street, with none chosen', async () => {
    const form = await readyForm('', { places: PLACES });
    const [first] = form.shadowRoot!.querySelectorAll('fieldset');
    expect(text(first!.querySelector('legend'))).to.equal(en.place);
    expect([...first!.querySelectorAll('label')].map(text)).to.deep.equal([
      'Harbor, 12 Harbor Lane, Exampleton',
      'Hill Street',
    ]);
    expect(radios(form, 'place').some(({ checked }) => checked)).to.equal(false);
    expect(radios(form, 'place').every(({ required }) => required)).to.equal(true);
  });

  it('asks in a menu where there are more than four', async () => {
    const places = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: `Street ${id}` }));
    const form = await readyForm('', { places });
    const menu = form.shadowRoot!.querySelector<HTMLSelectElement>('select[name="place"]')!;
    expect(menu.value).to.equal('');
    expect([...menu.options].map(({ value }) => value)).to.deep.equal(['', 'a', 'b', 'c', 'd', 'e']);
    fillIn(form);
    send(form);
    await waitUntil(() =>
      text(part(form, 'summary')).includes(en.issue({ code: 'missing', path: ['place'] })),
    );
  });

  it('asks nothing where there is one place', async () => {
    const form = await readyForm('', { places: PLACES.slice(0, 1) });
    expect(radios(form, 'place')).to.deep.equal([]);
  });

  it('sends the chosen place, and asks again without one', async () => {
    const given = await serve({ status: 201, body: receipt });
    const form = await readyForm(`action="${given.url}"`, { places: PLACES });
    fillIn(form);
    send(form);
    await waitUntil(() => part(form, 'summary'), 'the place was not asked for');
    expect(text(part(form, 'summary'))).to.include(en.issue({ code: 'missing', path: ['place'] }));
    control(form, 'place', 'harbor').click();
    send(form);
    const [request] = await given.waitFor('arrived');
    expect(new URLSearchParams(request!.body).get('place')).to.equal('harbor');
  });

  it('names the place of the page, sends it, and shows its phone number', async () => {
    const given = await serve({ status: 403 });
    const form = await readyForm(`action="${given.url}" place="hill"`, { places: PLACES });
    expect(text(part(form, 'place'))).to.equal(en.location('Hill Street'));
    expect(radios(form, 'place')).to.deep.equal([]);
    expect(text(part(form, 'printed'))).to.include('+1 555 555 0199');
    fillIn(form);
    send(form);
    const [request] = await given.waitFor('arrived');
    expect(new URLSearchParams(request!.body).get('place')).to.equal('hill');
    await waitUntil(() => part(form, 'failed'), 'no failure was shown');
    expect(text(part(form, 'failed'))).to.include('+1 555 555 0199');
  });

  it('asks for the place where the page names one that there is not, and follows its property', async () => {
    const form = await readyForm('place="reno"', { places: PLACES });
    expect(radios(form, 'place')).to.have.length(2);
    form.place = 'harbor';
    await form.updateComplete;
    expect(radios(form, 'place')).to.deep.equal([]);
    expect(text(part(form, 'place'))).to.include('Harbor');
  });

  it('offers the times of the place, and drops a time that it cannot keep, saying so', async () => {
    const form = await readyForm('', { places: PLACES });
    control(form, 'contactBy', 'phone').click();
    control(form, 'place', 'harbor').click();
    await openTimes(form);
    const offered = () => form.shadowRoot!.querySelectorAll('input[value*="T"]').length;
    await waitUntil(() => offered() > 0, 'no times were offered');
    form.shadowRoot!.querySelector<HTMLInputElement>('input[value*="T"]:not(:disabled)')!.click();
    await form.updateComplete;
    control(form, 'place', 'hill').click();
    await form.updateComplete;
    expect(offered()).to.equal(0);
    expect(notice(form)).to.include(en.issue({ code: 'outside-hours', path: ['callWindow'] }));
    control(form, 'place', 'harbor').click();
    await form.updateComplete;
    expect(offered()).to.be.greaterThan(0);
    expect(form.shadowRoot!.querySelector('input[value*="T"]:checked')).to.equal(null);
    expect(notice(form)).not.to.include(en.issue({ code: 'outside-hours', path: ['callWindow'] }));
  });

  it('keeps “any time” when the patient chooses another place', async () => {
    const form = await readyForm('', { places: PLACES });
    fillIn(form);
    control(form, 'place', 'hill').click();
    await form.updateComplete;
    expect(control(form, 'callWindow', 'any').checked).to.equal(true);
    expect(notice(form)).not.to.include(en.issue({ code: 'outside-hours', path: ['callWindow'] }));
  });

  it('has none chosen after a reset', async () => {
    const form = await readyForm('', { places: PLACES });
    control(form, 'place', 'harbor').click();
    form.reset();
    await form.updateComplete;
    expect(radios(form, 'place').some(({ checked }) => checked)).to.equal(false);
  });
});

describe('a <consultation-form> that asks for the practitioner', () => {
  const asking = {
    practitioners: PRACTITIONERS,
    form: { fields: ['practitioner' as const, 'phone' as const] },
  };

  it('has no preference chosen, and sends one that the patient chooses', async () => {
    const given = await serve({ status: 201, body: receipt });
    const form = await readyForm(`action="${given.url}"`, asking);
    expect(control(form, 'practitioner', '').checked).to.equal(true);
    expect(text(form.shadowRoot!.querySelector('fieldset'))).to.include('Jon Reed, LMT, Massage therapist');
    control(form, 'name').value = 'Ann Lee';
    control(form, 'phone').value = '202 555 0147';
    control(form, 'practitioner', 'Jon Reed').click();
    send(form);
    const [request] = await given.waitFor('arrived');
    expect(new URLSearchParams(request!.body).get('practitioner')).to.equal('Jon Reed');
  });

  it('does not begin a request by the choice that is there from the start', async () => {
    let started = 0;
    document.body.addEventListener('consultation-started', () => (started += 1));
    await readyForm('', asking);
    expect(started).to.equal(0);
  });

  it('is not asked unless the clinic lists it', async () => {
    const form = await readyForm('', { practitioners: PRACTITIONERS });
    expect(radios(form, 'practitioner')).to.deep.equal([]);
    const other = await readyForm(
      'fields="practitioner name phone"',
      clinic({ practitioners: PRACTITIONERS }),
    );
    expect(radios(other, 'practitioner')).to.have.length(3);
  });
});
