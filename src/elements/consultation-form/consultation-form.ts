import { html, LitElement, noChange, type PropertyValues, type TemplateResult } from 'lit';
import { clinicAsWritten } from '../../clinic/clinic-document.ts';
import { clinicAt, placeWithId } from '../../clinic/clinic-at.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { LATER } from '../../consultation/call-window/call-window.ts';
import type { FormView } from '../../templates/form/form-view.ts';
import { formKit } from '../../templates/form/form-kit.ts';
import { isFetchUrl } from '../../json/is-url.ts';
import { LoadError } from '../../json/load-error.ts';
import { DocumentSource } from '../controllers/document-source.ts';
import { ClinicEvent, type ClinicEventDetails } from '../events.ts';
import { headingLevel } from '../../templates/heading.ts';
import { loadChunk } from '../lazy-load/load-chunk.ts';
import type { Chunks } from '../lazy-load/registry.ts';
import { LocaleController } from '../controllers/locale.ts';
import { loadingStyles } from '../../templates/loading-styles.ts';
import { failedNotice, loadingNotice } from '../../templates/notices.ts';
import { sharedStyles } from '../../templates/shared-styles.ts';
import { withFields } from '../../templates/form/questions.ts';
import { isAnswered } from './answered.ts';
import { Assistance } from './assistance.ts';
import { consultationFormStyles } from '../../templates/form/form-styles.ts';
import { formTemplate } from '../../templates/form/form-template.ts';
import { hiddenFields, honeypotName } from '../../templates/form/hidden-fields.ts';
import { goOnAtEnter, keepFieldKeys, scrollFocusIntoView } from './keyboard.ts';
import { linkedAnswers, type PrefilledAnswers } from './prefilled.ts';
import { Prerendered } from '../controllers/prerendered.ts';
import { PrintedCode } from './printed-code.ts';
import { printedForm } from '../../templates/form/printed-form.ts';
import { successAddress } from './success-address.ts';
import { acceptedTemplate } from '../../templates/form/accepted-template.ts';
import { answersOf, Submission } from './submission.ts';
import { calendarTitle, confirmationTemplate } from '../../templates/form/confirmation-template.ts';
import { ServiceChoices } from './service-choices.ts';
import { claimId } from './claim-id.ts';
import { keepCallTime, nextLocalWindow } from './local-times.ts';
import { localTimeZone } from './local-time-zone.ts';

/**
 * @summary The form with which a patient requests a consultation: a call, a text message or an email.
 *
 * @slot - Fallback content, shown until the form is rendered and when it cannot be: a link to the clinic's own form page.
 *
 * @fires consultation-started - The patient has given the first answer of a request.
 * @fires consultation-submitting - A request is being sent.
 * @fires consultation-accepted - The receiver has stored the request; `detail` is `{ requestId, reference }`, or `{}` where an endpoint of another kind took it (`accept="any"`).
 * @fires consultation-failed - The request was not stored; `detail` is `{ code }`. The form keeps what the patient typed.
 *
 * @csspart form - The form.
 * @csspart heading - Its heading.
 * @csspart lead - What happens next, and how long the form takes.
 * @csspart about - The service that the request is about.
 * @csspart place - The location that the page names.
 * @csspart emergency - The notice about emergencies.
 * @csspart label - The label of a question.
 * @csspart hint - The hint of a question.
 * @csspart input - A text field.
 * @csspart choice - A radio button or a checkbox.
 * @csspart error - The error message of a field.
 * @csspart summary - The error summary.
 * @csspart consent - The consent text and the optional checkboxes.
 * @csspart disclosure - The clinic's terms of an offer.
 * @csspart submit - The submit button, which is also `retry` after a failure.
 * @csspart calendar - The link to the calendar entry in the confirmation.
 * @csspart sent - The confirmation, which replaces the form.
 * @csspart again - The button below the confirmation that begins another request.
 * @csspart printed - The card that is printed in place of the form.
 * @csspart code - The QR code on the card, which links to the form.
 * @csspart loading - The placeholder while the clinic's data loads.
 * @csspart failed - The notice that the form cannot be rendered or the request cannot be sent.
 * @csspart retry - The button that tries again.
 *
 * @cssproperty [--clinic-accent=#0b5c6b] - Background of the submit button.
 * @cssproperty [--clinic-on-accent=#fff] - Text color of the submit button.
 * @cssproperty [--clinic-surface] - Background of notices; by default mixed from the page's text color.
 * @cssproperty [--clinic-field=transparent] - Background of text fields.
 * @cssproperty [--clinic-field-border] - Border color of text fields; by default `--clinic-border`.
 * @cssproperty [--clinic-border] - Color of decorative lines; by default mixed from the page's text color.
 * @cssproperty [--clinic-focus=currentColor] - Color of focus rings.
 * @cssproperty [--clinic-error] - Color of errors; by default a red mixed with the page's text color.
 * @cssproperty [--clinic-success] - Color of the confirmation's tick and border; by default a green mixed with the page's text color.
 * @cssproperty [--clinic-radius=0.5em] - Corner radius.
 * @cssproperty [--clinic-gap=1.5em] - Space between questions.
 * @cssproperty [--clinic-heading-font=inherit] - Font family of headings.
 * @cssproperty [--clinic-form-max-width=max(40em, 480px)] - Maximum width.
 * @cssproperty [--clinic-form-min-height=60em] - Minimum height until the form is rendered.
 * @cssproperty [--clinic-scroll-margin=min(6rem, 25vh)] - Clear space above and below an element that gets the focus or is the target of a link.
 */
export class ConsultationForm extends LitElement {
  static override styles = [sharedStyles, loadingStyles, consultationFormStyles];
  static override properties = {
    now: { state: true },
    timesOpen: { state: true },
    action: {},
    accept: {},
    successUrl: { attribute: 'success-url' },
    values: { attribute: false },
    clinic: {},
    service: {},
    services: {},
    serviceTitle: { attribute: 'service-title' },
    place: {},
    partner: {},
    fields: {},
    headingLevel: { attribute: 'heading-level' },
    lang: { reflect: true, useDefault: true },
  };

  /** @internal */
  readonly internals = this.attachInternals();
  private readonly language: LocaleController = new LocaleController(
    this,
    () => this.source.value?.languages,
  );
  private readonly prerendered = new Prerendered(this);
  private readonly source = new DocumentSource<Clinic>(this, {
    schema: clinicAsWritten,
    url: () => this.clinic,
    isEmpty: () => false,
    prepare: async ({ languages, places, form }) => {
      await Promise.all([
        this.language.ready(languages),
        this.services && this.choices.ready,
        (form?.questions?.length ||
          places ||
          form?.fields?.includes('practitioner') ||
          this.fields.includes('practitioner')) &&
          this.loadQuestions(),
      ]);
    },
    loaded: () => {
      this.now = Date.now();
      this.printedCode.prepare();
    },
    failed: ({ code }) => this.dispatch('consultation-failed', { code }),
    prerendered: this.prerendered,
  });
  /** True once the form was posted without the script: a second press must reach the receiver as the same request. */
  private isPosted = false;
  private assistance!: Assistance;
  private submission = new Submission(this);
  /** True once the patient has answered something. */
  private isStarted = false;
  /** The place that the patient chose, on which the times depend. */
  private chosenPlace = '';
  private isTimeDropped = false;
  private readonly honeypot =
    this.shadowRoot?.querySelector<HTMLInputElement>('[inert] input')?.name ?? honeypotName();
  private choices!: ServiceChoices;
  /**
   * What only the form of a clinic with questions of its own needs.
   *
   * @internal
   */
  questions?: Chunks['questions'] | undefined;
  /** @internal */
  times?: Chunks['times'] | undefined;
  private readonly printedCode = new PrintedCode(this);

  private now = Date.now();
  /** Call windows are computed when a patient opens them: most choose any time. */
  private timesOpen = false;

  /** The address that takes the request: http, https or relative. */
  action = '';

  /** `any` where `action` is no receiver: each answer from 200 to 399 counts as accepted, and nothing is sent twice. */
  accept = '';

  /** The page to open once a request is accepted: a path of this site, or an address on it or on the site of `action`. */
  successUrl = '';

  /** Answers that the page knows already: `{ name, contactBy, phone, email, service, message }`, each of them optional. */
  values: PrefilledAnswers = {};

  /** The address of clinic.json. Inline JSON goes before it. */
  clinic = '';

  /** The slug of the service that the request is about. */
  service = '';

  /** The address of the index of services (services/index.json); where `service` is empty, patients may choose one. */
  services = '';

  /** The title of that service, shown above the questions. Set it together with `service`. */
  serviceTitle = '';

  /** The id of the place that the request is for, which the form then shows and does not ask. An unknown one is ignored. */
  place = '';

  /** The id of the partner that owns the page; the request is attributed to it. */
  partner = '';

  /** The questions to ask, of `practitioner name contactBy phone email callWindow service message`; else those that clinic.json names. */
  fields = '';

  /** The level of the form's heading, from 1 to 6. */
  headingLevel = '2';

  /** The language of the form, as a BCP 47 tag; else the page's, else the browser's. */
  override lang = '';

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const renderRoot = this.prerendered.renderRoot ?? super.createRenderRoot();
    const root = this.shadowRoot!;
    this.serviceTitle ||= root.querySelector<HTMLElement>('.about')?.dataset.title ?? '';
    const fields = [...root.querySelectorAll<HTMLInputElement>('[name]:not([type="hidden"])')];
    // What the clinic chose beforehand is no answer of the patient's.
    if (fields.some((field) => isAnswered(field) && !field.defaultChecked)) {
      if (this.address) this.submission.begin(0);
      this.start();
    }
    if (fields.some(({ value, checked }) => checked && value === LATER)) void this.openTimes();
    this.chosenPlace = fields.find((field) => field.name === 'place' && isAnswered(field))?.value ?? '';
    root.addEventListener('submit', (event) => void this.onSubmit(event));
    this.assistance = new Assistance(this, root);
    this.choices = new ServiceChoices(root);
    root.addEventListener('input', (event) => this.onInput(event.target as HTMLInputElement));
    root.addEventListener('click', (event) => this.onClick(event.target as Element));
    root.addEventListener('focusin', (event) => this.onFocus(event.target as Element));
    root.addEventListener('focusin', scrollFocusIntoView);
    root.addEventListener('keydown', goOnAtEnter);
    for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keepFieldKeys);
    return renderRoot;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('visibilitychange', this.onPageShown);
    claimId(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('visibilitychange', this.onPageShown);
  }

  /** Call windows may have passed while the page was in the background. */
  private readonly onPageShown = (): void => {
    if (this.ownerDocument.visibilityState === 'visible') this.now = Date.now();
  };

  /**
   * Begins a new request: the answers are cleared, and the focus moves to the heading. Does nothing while a request is
   * being sent.
   */
  reset(): void {
    if (this.submission.busy) return;
    this.clear();
    void this.renderAndFocus('[part="heading"]', true);
  }

  private clear(): void {
    this.submission = new Submission(this);
    this.assistance.clear();
    this.timesOpen = this.isStarted = this.isTimeDropped = false;
    this.chosenPlace = '';
    this.shadowRoot!.querySelector('form')?.reset();
  }

  private start(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    this.dispatch('consultation-started', null);
  }

  /** A request that was sent is over once the page is about another service. */
  protected override willUpdate(changed: PropertyValues): void {
    const { sent, isTaken } = this.submission;
    if (changed.has('service') && (sent || isTaken)) this.clear();
    if (!this.service) this.choices.load(this.services, this);
  }

  protected override update(changed: PropertyValues): void {
    if (this.prerendered.isUntouched) this.followPage();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const message = this.shadowRoot!.querySelector<HTMLTextAreaElement>('#message');
    if (message && this.values.message) message.defaultValue = this.values.message;
    // A choice must not slide to the next call window when one that has passed is removed.
    keepCallTime(this.shadowRoot!, this.submission.chosenTime);
  }

  /** The prerendered form names another service or language at once; without the clinic's data it posts by itself. */
  private followPage(): void {
    const { service = '', locale } = this.hiddenFields;
    const field = this.shadowRoot!.querySelector<HTMLInputElement>(
      ':is(select, [type="hidden"])[name="service"]',
    );
    if (field && (service || field.type === 'hidden') && field.value !== service) field.value = service;
    else if (this.shadowRoot!.querySelector('form')?.lang === locale) return;
    this.prerendered.hurry();
  }

  private async openTimes(): Promise<void> {
    this.times = await loadChunk('times');
    this.now = Date.now();
    this.timesOpen = true;
  }

  /** Without its questions the form would send requests that the receiver refuses. */
  private async loadQuestions(): Promise<void> {
    this.questions = await loadChunk('questions');
    if (!this.questions) throw new LoadError('unreachable', 'clinic-elements.questions.js');
  }

  private async onSubmit(event: Event): Promise<void> {
    this.isPosted ||= !this.source.value;
    if (this.isPosted) return;
    event.preventDefault();
    this.now = Date.now();
    const form = this.shadowRoot!.querySelector('form')!;
    const { clinic, now } = this.view;
    await this.submission.submit(form, clinic, now);
  }

  /** @internal */
  async renderAndFocus(selector: string, isAsked = false): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const { activeElement, body } = this.ownerDocument;
    // A patient who has moved on to another element of the page keeps the focus there. (Safari gives the focus of a
    // button that is pressed to the elements around it.)
    const isElsewhere = activeElement !== body && !activeElement?.contains(this);
    if (isElsewhere && !isAsked && !this.matches(':focus-within')) return;
    const target = this.shadowRoot!.querySelector<HTMLElement>(selector);
    // Not every engine respects the scroll margin when it scrolls to a focused element.
    target?.focus({ preventScroll: true });
    // The caret stays in the field that was left last, and Firefox reports that it moved there when an error is rendered
    // beside it. Orca then reads that field.
    if (target) getSelection()?.collapse(target, 0);
    target?.scrollIntoView();
  }

  /** @internal */
  get acceptsAny(): boolean {
    return this.accept === 'any';
  }

  /** @internal */
  async accepted(): Promise<void> {
    const url = successAddress(this.successUrl, this.action, this.ownerDocument);
    if (url) location.assign(url);
    await this.renderAndFocus('#sent');
  }

  private onClick(target: Element): void {
    if (target.matches('[part="again"]')) this.reset();
  }

  private onInput(field: HTMLInputElement): void {
    this.start();
    // Before an error is removed below: browsers let that be rendered before they fire `change`.
    if (field.name.startsWith('call')) {
      this.submission.choose(answersOf(field.form!));
      this.isTimeDropped = false;
    }
    if (field.value === LATER) void this.openTimes();
    if (field.name === 'place') this.followPlace(field.value);
    if (!this.source.value) return;
    const { clinic, now } = this.view;
    if (this.submission.correct(field, clinic, now)) this.requestUpdate();
  }

  /** Drops the chosen time where it is outside the hours of another place. */
  private followPlace(place: string): void {
    this.chosenPlace = place;
    if (!this.source.value) return;
    this.now = Date.now();
    this.isTimeDropped = this.times?.canKeep(this.view) === false;
    if (this.isTimeDropped) this.submission.chosenTime = undefined;
    this.requestUpdate();
  }

  private onFocus(target: Element): void {
    if (this.address && target.matches('input, textarea, select, summary')) this.submission.begin();
  }

  /** @internal */
  dispatch<Name extends keyof ClinicEventDetails>(name: Name, detail: ClinicEventDetails[Name]): void {
    this.dispatchEvent(new ClinicEvent(name, detail));
  }

  private get address(): string {
    return isFetchUrl(this.action) ? this.action : '';
  }

  private get view(): FormView {
    const { hiddenFields: hidden, chosenPlace: place } = this;
    const clinic = withFields(clinicAt(this.source.value!, hidden.place ?? place), this.fields);
    const { form } = this.language.messages;
    const messages = this.questions?.withQuestionIssues(form, clinic) ?? form;
    const { charactersLeft, charactersSpoken, suggestedEmail } = this.assistance;
    return {
      clinic,
      messages,
      action: this.address,
      values: {
        ...linkedAnswers(this.ownerDocument.URL),
        ...this.values,
        place,
        callTime: this.submission.chosenTime,
      },
      consents: [],
      issues: this.submission.issues,
      summary: this.submission.summary,
      honeypot: this.honeypot,
      charactersLeft,
      charactersSpoken,
      suggestedEmail,
      now: this.now + this.submission.clockOffset,
      level: headingLevel(this.headingLevel, 2),
      services: this.services ? this.choices.choices : [],
      serviceTitle: this.serviceTitle,
      hidden,
      isTimeDropped: this.isTimeDropped,
    };
  }

  /** @internal */
  get hiddenFields(): FormView['hidden'] {
    const { service, partner, successUrl, language } = this;
    const place = this.source.value && placeWithId(this.source.value, this.place)?.id;
    const attributes = { service, place, partner, successUrl, language: language.current };
    return hiddenFields(attributes, new URL(this.ownerDocument.URL));
  }

  protected override render(): TemplateResult | typeof noChange {
    if (this.prerendered.isUntouched && !this.source.value) return noChange;
    const messages = this.language.messages.elements;
    return this.source.render({
      loading: () => html`<slot></slot>${loadingNotice(messages)}`,
      ready: () => this.ready(),
      empty: () => this.ready(),
      failed: () => html`${failedNotice(messages, this.source.error!.code)}<slot></slot>`,
    });
  }

  private ready(): TemplateResult {
    const { view } = this;
    const { clinic, messages, now } = view;
    const level = view.level;
    const { sent, busy, failure, isTaken } = this.submission;
    if (isTaken) return acceptedTemplate(view);
    if (sent) {
      const next = () => nextLocalWindow(clinic, now);
      const summary = calendarTitle(clinic, messages, sent.contactBy);
      const calendar = this.times?.localCalendar(sent, { clinic, summary, now });
      const page = { clinic, messages, now, level, next, calendar, timeZone: localTimeZone(clinic) };
      return confirmationTemplate({ ...page, ...sent, isLive: true });
    }
    const times = this.timesOpen ? (this.times?.offeredTimes(view, formKit) ?? 'later') : undefined;
    const status = { sending: busy, failure, copied: this.assistance.copied };
    const { address, picture } = this.printedCode;
    return html`${printedForm({ clinic, messages, address: address?.text, code: picture })}
    ${formTemplate(view, { status, times, ...this.questions?.parts(view, formKit) })}`;
  }
}
