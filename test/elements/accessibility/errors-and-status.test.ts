import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { formMessages } from '../../../src/i18n/all-languages.ts';
import { control, fillIn, part, readyForm, receipt, send } from '../consultation-form/form.ts';
import { serve } from '../server/test-server.ts';
import { nameOf } from './checks/composed-tree.ts';
import { errorFaults } from './checks/error-text.ts';
import { listenTo } from './checks/status-log.ts';
import { expectNone } from './expect-none.ts';
import { bringLanguages, dressPage, LANGUAGES_OF_PAGES, THEMES, undressPage } from './pages.ts';
import { everything, focusIsOn, shareLinks, withProblems } from './subjects.ts';
import { waitUntil } from '../wait-until.ts';

/** Everything that a patient has put into the form, by the id of the control. */
function answers(form: ConsultationForm): Record<string, string | boolean> {
  const controls = form.shadowRoot!.querySelectorAll<HTMLInputElement>(
    'input:not([type="hidden"]), textarea',
  );
  return Object.fromEntries(
    [...controls].map((input) => [input.id, /radio|checkbox/.test(input.type) ? input.checked : input.value]),
  );
}

function fillInEverything(form: ConsultationForm): void {
  fillIn(form);
  control(form, 'message').value = 'My left hand is stiff in the morning.';
  control(form, 'consents[]', 'news').click();
}

describe('errors of the form', () => {
  before(bringLanguages);

  afterEach(() => {
    undressPage();
    document.body.replaceChildren();
  });

  for (const page of LANGUAGES_OF_PAGES) {
    it(`have the same text in the summary and at the field, in “${page.language}”`, async () => {
      dressPage(THEMES[0]!, page);
      const form = await withProblems();
      expectNone(errorFaults(form.shadowRoot!));
      const summary = [...form.shadowRoot!.querySelectorAll('[part="summary"] a')].map(
        (link) => link.textContent,
      );
      const messages = formMessages(page.language);
      expect(summary).to.deep.equal([
        messages.issue({ code: 'missing', path: ['name'] }),
        messages.issue({ code: 'format', path: ['phone'] }),
        messages.issue({ code: 'missing', path: ['callWindow'] }),
        messages.issue({ code: 'too-long', path: ['message'] }),
      ]);
      form.remove();
      const empty = await readyForm();
      send(empty);
      await focusIsOn(empty, '[part="summary"]');
      expectNone(errorFaults(empty.shadowRoot!));
    });
  }

  it('are marked on no field before anything was sent', async () => {
    const form = await everything();
    expect(
      form.shadowRoot!.querySelectorAll('[aria-invalid="true"], [part="error"], [role="alert"]'),
    ).to.have.length(0);
    // Firefox takes a required field for invalid as long as it is empty.
    for (const field of form.shadowRoot!.querySelectorAll('input:required:not([type="radio"])'))
      expect(field.getAttribute('aria-invalid'), field.id).to.equal('false');
  });

  it('say how to put a phone number right', async () => {
    const form = await withProblems();
    expect(form.shadowRoot!.querySelector('#phone-error')!.textContent).to.match(/like .*202\D*555\D*0147/);
  });

  it('take nothing away of what was answered, and ask nothing twice', async () => {
    const form = await everything();
    fillInEverything(form);
    control(form, 'phone').value = 'call me';
    const before = answers(form);
    send(form);
    await focusIsOn(form, '[part="summary"]');
    expect(answers(form)).to.deep.equal(before);
    control(form, 'phone').value = '202 555 0147';
    form.action = (await serve({ status: 201, body: receipt })).url;
    await form.updateComplete;
    send(form);
    await focusIsOn(form, '#sent');
  });

  it('of the network or the clinic take nothing away either', async () => {
    for (const answer of [{ status: 403 }, { status: 413 }]) {
      const form = await everything(`action="${(await serve(answer)).url}"`);
      fillInEverything(form);
      const before = answers(form);
      send(form);
      await focusIsOn(form, '[part="failed"]');
      expect(answers(form), String(answer.status)).to.deep.equal(before);
      form.remove();
    }
  });

  it('put each question once, and name it once', async () => {
    const form = await everything();
    const visible = [
      ...form.shadowRoot!.querySelectorAll<HTMLInputElement>('input:not([type="hidden"]), textarea'),
    ];
    const questions = visible
      .filter(({ type }) => !/radio|checkbox/.test(type))
      .map(({ autocomplete, name }) => autocomplete || name);
    expect(new Set(questions).size, questions.join()).to.equal(questions.length);
  });
});

describe('what the form says without being asked', () => {
  afterEach(() => document.body.replaceChildren());

  it('is said in a live region that was there before, while it is sent', async () => {
    const clinic = await serve({ status: 201, body: receipt, hanging: true });
    const form = await everything(`action="${clinic.url}"`);
    const region = form.shadowRoot!.querySelector('.progress[role="status"]')!;
    expect(region.textContent.trim()).to.equal('');
    const { said, stop } = listenTo(region);
    fillIn(form);
    send(form);
    await clinic.waitFor('arrived');
    await waitUntil(() => said.length > 0, 'nothing was said', { interval: 5 });
    stop();
    expect(said).to.deep.equal([formMessages('en').sending]);
    expect(region.isConnected).to.equal(true);
    await clinic.release();
    await focusIsOn(form, '#sent');
  });

  it('moves the focus to a summary that is an alert, with a name', async () => {
    const form = await withProblems();
    const problems = part(form, 'summary')!;
    expect(form.shadowRoot!.activeElement, nameOf(problems)).to.equal(problems);
    const alert = problems.querySelector('[role="alert"]')!;
    expect(alert.querySelector('h3')!.textContent).to.equal(formMessages('en').problemHeading);
    expect(alert.querySelectorAll('a').length).to.be.greaterThan(0);
  });

  it('moves the focus to the heading that says that the request was sent', async () => {
    const form = await readyForm(`action="${(await serve({ status: 201, body: receipt })).url}"`);
    fillIn(form);
    send(form);
    await focusIsOn(form, '#sent');
    expect(form.shadowRoot!.activeElement!.textContent.trim()).to.equal(formMessages('en').sentHeading);
  });

  it('says whether a link was copied, in a live region that was there before', async () => {
    const links = await shareLinks();
    const region = links.shadowRoot!.querySelector('[role="status"]')!;
    const { said, stop } = listenTo(region);
    [...links.shadowRoot!.querySelectorAll('button')].at(-1)!.click();
    await waitUntil(() => said.length > 0, 'nothing was said', { interval: 5 });
    stop();
    expect(region.isConnected).to.equal(true);
  });
});
