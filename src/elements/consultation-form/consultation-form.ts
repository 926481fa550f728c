import { html, LitElement, noChange, type PropertyValues, type TemplateResult } from 'lit';
import { clinicAsWritten } from '../../clinic/clinic-document.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { LATER } from '../../consultation/call-window/call-window.ts';
import type { FormView } from '../../templates/form/form-view.ts';
import { isFetchUrl } from '../../json/is-url.ts';
import { DocumentSource } from '../controllers/document-source.ts';
import { ClinicEvent, type ClinicEventDetails } from '../events.ts';
import { below, headingLevel } from '../../templates/heading.ts';
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
import { keepInSight } from './keep-in-sight.ts';
import { keepKeys } from './keep-keys.ts';
import { Prerendered } from '../controllers/prerendered.ts';
import { PrintedCode } from './printed-code.ts';
import { printedForm } from '../../templates/form/printed-form.ts';
import { Sending } from './submission.ts';
import { sentTemplate } from '../../templates/form/confirmation-template.ts';
import { statusTemplate } from '../../templates/form/status-template.ts';
import { takeId } from './take-id.ts';
import { nextHere, timesHere } from './times-here.ts';

/**
 * @summary The form with which a patient asks the clinic to be called, written to or texted.
 *
 * @slot - What stands here before the form does, and when it cannot be drawn: a link to the clinic's own form page.
 *
 * @fires consultation-submitting - A request is on its way.
 * @fires consultation-accepted - The request is on the clinic's disk; `detail` is `{ requestId, reference }`.
 * @fires consultation-failed - It is not; `detail` is `{ code }`. What the patient typed is still in the form.
 *
 * @csspart form - The form.
 * @csspart heading - Its heading.
 * @csspart about - The service that the request is about.
 * @csspart emergency - The line about emergencies.
 * @csspart input - A field for text.
 * @csspart error - The error at a field.
 * @csspart problems - The summary of errors.
 * @csspart consent - The line that says what sending means, and the optional boxes.
 * @csspart disclosure - The clinic's terms of an offer.
 * @csspart send - The button that sends.
 * @csspart sent - What stands here once the request has been sent.
 * @csspart printed - What stands on paper in place of the form.
 * @csspart code - The code on it, which leads to the form.
 * @csspart loading - What stands where the form will be.
 * @csspart failed - What is said when the form cannot be drawn, or the request cannot be sent.
 * @csspart retry - The button for one more try.
 *
 * @cssproperty [--clinic-accent=#0b5c6b] - The colour of the button.
 * @cssproperty [--clinic-accent-text=#fff] - The colour of the words on it.
 * @cssproperty [--clinic-error] - The colour of errors; by default a red mixed with the page's own text colour.
 * @cssproperty [--clinic-line] - The colour of borders; by default mixed from the page's own text colour.
 * @cssproperty [--clinic-soft] - The colour behind notices and chosen times.
 * @cssproperty [--clinic-radius=0.5em] - The roundness of corners.
 * @cssproperty [--clinic-gap=1.5em] - The room between questions.
 * @cssproperty [--clinic-scroll-margin=min(6rem, 25vh)] - The room that is kept clear above and below what the focus or a link comes to.
 * @cssproperty [--clinic-form-measure=max(40em, 480px)] - The greatest width.
 * @cssproperty [--clinic-form-space=60em] - The room that is kept free until the form is there.
 */
export class ConsultationForm extends LitElement {
  static override styles = [sharedStyles, loadingStyles, consultationFormStyles];
  static override properties = {
    now: { state: true },
    timesOpen: { state: true },
    action: {},
    clinic: {},
    service: {},
    serviceTitle: { attribute: 'service-title' },
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
    prepare: ({ languages }) => this.language.ready(languages),
    loaded: () => {
      this.now = Date.now();
      this.printedCode.prepare();
    },
    failed: ({ code }) => this.tell('consultation-failed', { code }),
    prerendered: this.prerendered,
  });
  /** True once the form was posted without the script: a second press must reach the receiver as the same request. */
  private isPosted = false;
  private assistance!: Assistance;
  private readonly sending = new Sending(this);
  private readonly honeypot =
    this.shadowRoot?.querySelector<HTMLInputElement>('[inert] input')?.name ?? honeypotName();
  private readonly printedCode = new PrintedCode(this);

  private now = Date.now();
  /** The times are worked out when somebody asks for them: most patients are glad of any time. */
  private timesOpen = false;

  /** The address that takes the request: http, https or relative. */
  action = '';

  /** The address of clinic.json. Inline JSON goes before it. */
  clinic = '';

  /** The slug of the service that the request is about. */
  service = '';

  /** The title of that service, to be shown above the questions. Whoever sets another `service` sets both. */
  serviceTitle = '';

  /** The id of the partner on whose page this stands; the request is credited to it. */
  partner = '';

  /** Which questions to ask, of `name contactBy phone email callWindow message`; else what clinic.json says. */
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
    if (this.address && fields.some(isAnswered)) this.sending.begin(0);
    this.sending.chosenWindow = fields.find(({ name, checked }) => name === 'callWindow' && checked)?.value;
    root.addEventListener('submit', (event) => void this.onSubmit(event));
    this.assistance = new Assistance(this, root);
    root.addEventListener('click', (event) => this.onTimes(event.target as Element));
    root.addEventListener('change', (event) => this.onChange(event.target as HTMLInputElement));
    root.addEventListener('focusin', (event) => this.onFocus(event.target as Element));
    root.addEventListener('focusin', keepInSight);
    for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keepKeys);
    return renderRoot;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('visibilitychange', this.onPageShown);
    takeId(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('visibilitychange', this.onPageShown);
  }

  /** Times may have passed while the page lay in the background. */
  private readonly onPageShown = (): void => {
    if (this.ownerDocument.visibilityState === 'visible') this.now = Date.now();
  };

  protected override update(changed: PropertyValues): void {
    if (this.prerendered.isUntouched) this.followPage();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // A choice that is made must not slide to the next time when one that has passed goes.
    for (const radio of this.shadowRoot!.querySelectorAll<HTMLInputElement>('.day input'))
      radio.checked = radio.value === this.sending.chosenWindow;
  }

  /** The prerendered form names another service or language at once; without the clinic's data it posts by itself. */
  private followPage(): void {
    const { service = '', locale } = this.unseen;
    const field = this.shadowRoot!.querySelector<HTMLInputElement>('[name="service"]');
    if (field && field.value !== service) field.value = service;
    else if (this.shadowRoot!.querySelector('form')?.lang === locale) return;
    this.prerendered.hurry();
  }

  private async onSubmit(event: Event): Promise<void> {
    const clinic = this.source.value;
    this.isPosted ||= !clinic;
    if (!clinic || this.isPosted) return;
    event.preventDefault();
    this.now = Date.now();
    const form = this.shadowRoot!.querySelector('form')!;
    await this.sending.submit(form, withFields(clinic, this.fields), this.now);
  }

  /** @internal */
  async drawAndFocus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const { activeElement, body } = this.ownerDocument;
    // Who has gone on to something else on the page meanwhile is left there. (Safari gives the focus of a button that
    // is pressed to what stands around it.)
    if (activeElement !== body && !activeElement?.contains(this) && !this.matches(':focus-within')) return;
    const target = this.shadowRoot!.querySelector<HTMLElement>(selector);
    // Not every engine keeps the scroll margin when it brings what gets the focus into view.
    target?.focus({ preventScroll: true });
    target?.scrollIntoView();
  }

  private onTimes(target: Element): void {
    if (!target.closest('summary')) return;
    this.now = Date.now();
    this.timesOpen = true;
  }

  private onChange({ name, value }: HTMLInputElement): void {
    if (name === 'callWindow') this.sending.chosenWindow = value;
    // The questions that follow from the way of contact are others now.
    if (name === 'contactBy' && this.sending.dropContactIssues()) this.requestUpdate();
  }

  private onFocus(target: Element): void {
    if (this.address && target.matches('input, textarea')) this.sending.begin();
  }

  /** @internal */
  tell<Name extends keyof ClinicEventDetails>(name: Name, detail: ClinicEventDetails[Name]): void {
    this.dispatchEvent(new ClinicEvent(name, detail));
  }

  private get address(): string {
    return isFetchUrl(this.action) ? this.action : '';
  }

  private get view(): FormView {
    const clinic = withFields(this.source.value!, this.fields);
    const messages = this.language.messages.form;
    const { charactersLeft, charactersSpoken, probableEmail } = this.assistance;
    return {
      clinic,
      messages,
      action: this.address,
      values: { callWindow: this.sending.chosenWindow },
      consents: [],
      issues: this.sending.issues,
      honeypot: this.honeypot,
      charactersLeft,
      charactersSpoken,
      probableEmail,
      now: this.now,
      level: headingLevel(this.headingLevel, 2),
      serviceTitle: this.serviceTitle,
      hidden: this.unseen,
    };
  }

  /** @internal */
  get unseen(): FormView['hidden'] {
    const { service, partner, language } = this;
    return hiddenFields({ service, partner, language: language.current }, new URL(this.ownerDocument.URL));
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
    const { sent, busy, failure } = this.sending;
    if (sent) {
      const { receipt, byEmail } = sent;
      const next = () => nextHere(clinic, now);
      return sentTemplate({ clinic, messages, now, level, next, ...receipt, byEmail });
    }
    // Nobody's choice is taken from under their hands.
    const isChoosing = this.timesOpen && this.sending.chosenWindow !== LATER;
    const times = isChoosing ? timesHere(view) : undefined;
    const status = { clinic, messages, sending: busy, copied: this.assistance.copied, level: below(level) };
    const { address, picture } = this.printedCode;
    return html`${printedForm({ clinic, messages, address: address?.text, code: picture })}
    ${formTemplate(view, { status: statusTemplate(failure ? { ...status, failure } : status), times })}`;
  }
}
