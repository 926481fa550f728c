import type { Clinic } from '../../clinic/schema.ts';
import { checkConsultation } from '../../consultation/check.ts';
import type { Receipt } from '../../consultation/consultation.ts';
import type { Fault } from '../../consultation/fault.ts';
import { readFields, writeFields } from '../../consultation/form-data.ts';
import { newIdempotencyKey } from '../../consultation/idempotency-key.ts';
import type { SendFailure } from '../../consultation/send-failure.ts';
import { submitConsultation, type Outcome } from '../../consultation/submit.ts';
import { isFetchUrl } from '../../document/is-url.ts';
import type { ClinicEventDetails } from '../events.ts';
import { StartSignals } from './start-signals.ts';

/** What sending needs of the element: where to send to, and how to tell and to draw what came of it. */
export interface SendingHost {
  /** The address that takes the request. */
  action: string;
  baseURI: string;
  tell<Name extends keyof ClinicEventDetails>(name: Name, detail: ClinicEventDetails[Name]): void;
  /** Draws anew, then gives the focus to what the selector finds in the shadow root. */
  drawAndFocus(selector: string): Promise<void>;
  requestUpdate(): void;
}

/**
 * What becomes of the form when Send is pressed: its answers are checked, sent under one key until the clinic has
 * answered, and what came of it is told to the page, drawn, and given the focus.
 */
export class Sending {
  /** True while a request is on its way. */
  busy = false;
  faults: readonly Fault[] = [];
  failure?: SendFailure;
  sent?: { receipt: Receipt; byEmail: boolean };
  /** The time that was chosen last: it stays chosen where the offered times are drawn anew. */
  chosenWindow?: string;

  /** What shows that a person filled in the form; it is no part of the request's content. */
  readonly signals = new StartSignals();

  private readonly host: SendingHost;
  /** Names one content of the form until the clinic has answered, however often it is sent. */
  private request?: { key: string; content: string };

  constructor(host: SendingHost) {
    this.host = host;
  }

  async submit(form: HTMLFormElement, clinic: Clinic, now: number): Promise<void> {
    if (this.busy) return;
    this.failure = undefined;
    const answers = new FormData(form) as unknown as URLSearchParams;
    this.chosenWindow = answers.get('callWindow') ?? undefined;
    const input = readFields(answers);
    const checked = checkConsultation(input, clinic, now);
    this.faults = checked.ok ? [] : checked.faults;
    if (!checked.ok) return this.show('invalid', '.problems');
    if (!this.host.action || !isFetchUrl(this.host.action)) return this.fail('not-set-up');
    const outcome = await this.send({ ...input, ...checked.consultation }, trapped(answers));
    await this.conclude(outcome, checked.consultation.contactBy === 'email');
  }

  private async send(input: Record<string, unknown>, beside: [string, string][]): Promise<Outcome> {
    const content = String(writeFields(input));
    if (this.request?.content !== content) this.request = { key: newIdempotencyKey(), content };
    const fields = writeFields({ ...input, idempotencyKey: this.request.key });
    this.busy = true;
    this.host.tell('consultation-submitting', null);
    this.host.requestUpdate();
    for (const [name, value] of [...beside, ...Object.entries(await this.signals.fields())]) {
      if (value) fields.set(name, value);
    }
    const outcome = await submitConsultation(new URL(this.host.action, this.host.baseURI).href, fields);
    this.busy = false;
    return outcome;
  }

  private async conclude(outcome: Outcome, byEmail: boolean): Promise<void> {
    if (outcome.kind === 'failed') return this.fail(outcome.failure);
    if (outcome.kind === 'invalid') {
      this.faults = outcome.faults;
      return outcome.faults.length > 0 ? this.show('invalid', '.problems') : this.fail('unavailable');
    }
    this.sent = { receipt: outcome.receipt, byEmail };
    this.request = undefined;
    const { requestId, reference } = outcome.receipt;
    this.host.tell('consultation-accepted', { requestId, reference });
    await this.host.drawAndFocus('#sent');
  }

  private fail(failure: SendFailure): Promise<void> {
    this.failure = failure;
    return this.show(failure, '.failed');
  }

  private show(code: SendFailure | 'invalid', focus: string): Promise<void> {
    this.host.tell('consultation-failed', { code });
    return this.host.drawAndFocus(focus);
  }
}

/** What a program may have put into the field that nobody sees. */
function trapped(answers: URLSearchParams): [string, string][] {
  return [...answers].filter(([name, value]) => name.startsWith('hp_') && value !== '');
}
