import { isAnswer } from '../../clinic/form-fields.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { chosenTime, chosenWindow, LATER } from '../../consultation/call-window/call-window.ts';
import { validateAnswers, type Checked } from '../../consultation/validate-answers.ts';
import { writtenPhone } from '../../clinic/phone-number.ts';
import type { Consultation, Receipt } from '../../consultation/consultation.ts';
import { fieldOf } from '../../consultation/issue.ts';
import type { Issue } from '../../json/issue.ts';
import { decodeFields, encodeFields, type RequestInput } from '../../consultation/form-data.ts';
import { newIdempotencyKey } from '../../consultation/send/idempotency-key.ts';
import type { SendFailure } from '../../consultation/send/send-failure.ts';
import { submitConsultation, type Outcome } from '../../consultation/send/submit.ts';
import { isFetchUrl } from '../../json/is-url.ts';
import type { ClinicEventDetails } from '../events.ts';
import type { Stored } from '../../templates/form/next-step.ts';
import type { Chunks } from '../lazy-load/registry.ts';
import { localTimeZone } from './local-time-zone.ts';
import { StartSignals } from './start-signals.ts';

/** What a submission needs from the element: the address, the context of the page, events and rendering. */
export interface SubmissionHost {
  /** The address that takes the request. */
  action: string;
  /** True for an endpoint that need not answer as a receiver does. */
  acceptsAny: boolean;
  /** The fields beside the answers: page, partner and referrer. */
  hiddenFields: Record<string, string | undefined>;
  /** For a clinic with questions of its own. */
  questions?: Pick<Chunks['questions'], 'answerRules'> | undefined;
  /** Once a patient has asked for a certain time. */
  times?: Chunks['times'] | undefined;
  dispatch<Name extends keyof ClinicEventDetails>(name: Name, detail: ClinicEventDetails[Name]): void;
  /** The request is accepted: confirms it, or leads to the page's own confirmation. */
  accepted(): Promise<void>;
  /** Re-renders, then focuses the first match of the selector in the shadow root. */
  renderAndFocus(selector: string): Promise<void>;
  requestUpdate(): void;
}

/** How the clinic answers, and the number or address that it will use. */
type Contact = Pick<Stored, 'contactBy' | 'contact'>;

/** One request from the first press of Send to the clinic's answer. */
interface Request {
  /** The content of the request; other answers are another request. */
  content: string;
  /** The fields that are sent under one idempotency key. */
  fields: URLSearchParams;
  contact: Contact;
}

/** The longest wait for the start token and the proof of work, in milliseconds; the request goes without them then. */
const SIGNALS_TIMEOUT = 3_000;

/** Fields of the context, which may change between two submissions of the same request. */
const CONTEXT_FIELDS = { idempotencyKey: '', locale: '', partner: '', page: '', campaign: '', referrer: '' };

/** Fields that are sent as they are if they have a value: the honeypot, and the consent texts that were shown. */
const VERBATIM = /^(?:hp_|consentText)/;

/**
 * Submits the form: validates the answers, sends them under one idempotency key until the receiver has answered, and
 * dispatches, renders and focuses the result.
 */
export class Submission {
  /** True while a request is being sent. */
  busy = false;
  /** The issues that the patient has not corrected yet. */
  issues: readonly Issue[] = [];
  /** All issues of the last try, in the order of the error summary. */
  summary: readonly Issue[] = [];
  failure?: SendFailure;
  sent?: Receipt & Contact;
  /** True once an endpoint has taken the request without a receipt. */
  isTaken = false;
  /** The window or the day that was chosen last: it stays chosen when the offered windows are rendered again. */
  chosenTime?: string | undefined;

  private readonly host: SubmissionHost;
  private request?: Request;
  /** True for issues that the receiver found: the form's own rules know nothing of them. */
  private isRefused = false;
  /** The start token and the proof of work; they are no part of the content. */
  private signals?: StartSignals;

  constructor(host: SubmissionHost) {
    this.host = host;
  }

  /**
   * Call it whenever a field gets the focus.
   *
   * @param now milliseconds since the page was opened; 0 for a form that was filled in before the script ran
   */
  begin(now = performance.now()): void {
    // Another endpoint has no start token to give.
    if (this.host.acceptsAny) return;
    this.signals ??= new StartSignals(now, () => this.host.requestUpdate());
    this.signals.begin(this.host.action);
  }

  /** How far the device's clock is behind the receiver's, in milliseconds. */
  get clockOffset(): number {
    return this.signals?.clockOffset ?? 0;
  }

  /** Call it when the patient has chosen something else. */
  choose(answers: Pick<URLSearchParams, 'get'>): void {
    this.chosenTime = chosenTime(answers) ?? undefined;
    this.host.requestUpdate();
  }

  /**
   * Drops the issues of answers that are right by now, or not asked for any more. What only the receiver can judge is
   * dropped once the patient changes it.
   *
   * @param control was changed
   * @returns whether there were any
   */
  correct(control: HTMLInputElement, clinic: Clinic, now: number): boolean {
    const { issues } = this;
    if (!issues[0]) return false;
    const checked = this.validate(this.inputOf(answersOf(control.form!)), clinic, now);
    const open = new Set(checked.ok ? [] : checked.issues.map(({ path }) => String(path)));
    const changed = control.closest('.invalid');
    this.issues = issues.filter((issue) =>
      this.isRefused ? !changed?.querySelector(`#${fieldOf(issue)}-error`) : open.has(String(issue.path)),
    );
    return this.issues.length < issues.length;
  }

  async submit(form: HTMLFormElement, clinic: Clinic, now: number): Promise<void> {
    if (this.busy) return;
    const wasOffline = this.failure === 'offline';
    this.failure = undefined;
    this.issues = this.summary = [];
    this.isRefused = false;
    const answers = answersOf(form);
    this.choose(answers);
    const input = this.inputOf(answers);
    const content = String(encodeFields({ ...input, ...CONTEXT_FIELDS }, this.host.questions?.answerRules));
    // The receiver may have stored the same request already: it is repeated unchanged, even if its call window has
    // passed since.
    if (content !== this.request?.content) {
      const checked = this.validate(input, clinic, now);
      if (!checked.ok) return this.refuse(checked.issues, form);
      const { consultation } = checked;
      const timeZone = localTimeZone(clinic);
      const idempotencyKey = newIdempotencyKey();
      const fields = encodeFields(
        { ...consultation, timeZone, idempotencyKey },
        this.host.questions?.answerRules,
      );
      const { callWindow } = consultation;
      if (this.host.times && 'date' in callWindow)
        fields.set('callInterval', this.host.times.stateInterval(callWindow));
      for (const [name, value] of answers) if (VERBATIM.test(name) && value) fields.append(name, value);
      this.request = { content, fields, contact: contactOf(consultation, clinic) };
    }
    const { action } = this.host;
    if (!action || !isFetchUrl(action)) return this.fail('not-set-up');
    // A browser may be mistaken: a second press really tries.
    if (!navigator.onLine && !wasOffline) return this.fail('offline');
    const request = this.request;
    await this.conclude(await this.send(action, request), request);
  }

  private inputOf(answers: URLSearchParams): RequestInput {
    return { ...decodeFields(answers, this.host.questions?.answerRules), ...this.host.hiddenFields };
  }

  private validate(input: RequestInput, clinic: Clinic, now: number): Checked {
    return validateAnswers(
      input,
      clinic,
      (window, there) => this.host.times?.validateCallWindow(there, window, now),
      this.host.questions?.answerRules,
    );
  }

  /**
   * Where the call windows could not be shown, the form is posted to the receiver's own page, which shows them with the
   * typed values.
   */
  private refuse(issues: readonly Issue[], form: HTMLFormElement): Promise<void> | void {
    const others = issues.filter((issue) => fieldOf(issue) !== 'callWindow');
    const hasNoTimes = chosenWindow(answersOf(form)) === LATER && form.getAttribute('action');
    // The browser's own page for a lost connection would take the place of what was typed.
    if (hasNoTimes && others.length === 0) return navigator.onLine ? form.submit() : this.fail('offline');
    return this.show('invalid', '.error-summary', hasNoTimes ? others : issues);
  }

  private async send(action: string, request: Request): Promise<Outcome> {
    const fields = new URLSearchParams(request.fields);
    this.busy = true;
    this.host.dispatch('consultation-submitting', null);
    this.host.requestUpdate();
    try {
      const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, SIGNALS_TIMEOUT));
      const signals = (await this.signals?.fields(tooLate)) ?? {};
      for (const [name, value] of Object.entries(signals)) fields.set(name, value);
      return await submitConsultation(action, fields, { acceptsAny: this.host.acceptsAny });
    } catch {
      return { kind: 'failed', failure: 'unreachable' };
    } finally {
      this.busy = false;
    }
  }

  private async conclude(outcome: Outcome, { contact }: Request): Promise<void> {
    if (outcome.kind === 'failed') return this.fail(outcome.failure);
    this.request = undefined;
    if (outcome.kind === 'invalid') {
      this.isRefused = true;
      // A patient cannot correct a hidden field.
      const issues = outcome.issues.filter((issue) => isAnswer(fieldOf(issue)));
      return issues[0] ? this.show('invalid', '.error-summary', issues) : this.fail('unavailable');
    }
    const { receipt } = outcome;
    if (receipt) this.sent = { ...receipt, ...contact };
    else this.isTaken = true;
    this.host.dispatch(
      'consultation-accepted',
      receipt ? { requestId: receipt.requestId, reference: receipt.reference } : {},
    );
    await this.host.accepted();
  }

  private fail(failure: SendFailure): Promise<void> {
    this.failure = failure;
    return this.show(failure, '.failed');
  }

  private show(code: SendFailure | 'invalid', focus: string, issues: readonly Issue[] = []): Promise<void> {
    this.issues = this.summary = issues;
    this.host.dispatch('consultation-failed', { code });
    return this.host.renderAndFocus(focus);
  }
}

/** The typed answers, as the body of the request has them. */
export function answersOf(form: HTMLFormElement): URLSearchParams {
  return new FormData(form) as unknown as URLSearchParams;
}

function contactOf(consultation: Consultation, { address }: Clinic): Contact {
  const { contactBy } = consultation;
  if (contactBy === 'email') return { contactBy, contact: consultation.email };
  return { contactBy, contact: writtenPhone(consultation.phone, address?.country) };
}
