import { html } from 'hono/html';
import { offerCallWindows } from '../../consultation/offer-call-windows.ts';
import { encodeCallWindow, type CallWindow } from '../../consultation/call-window.ts';
import type { Fault } from '../../consultation/fault.ts';
import type { FormView } from '../../consultation/form-view.ts';
import { newIdempotencyKey } from '../../consultation/idempotency-key.ts';
import type { ConsultationWords } from '../../consultation/words/words.ts';
import { escaped, FORM_STYLESHEET_PATH, pageResponse } from '../pages/page.ts';
import type { ReceiverContext } from '../receiver-context.ts';
import { readEvidence } from '../spam/evidence.ts';
import { issueStartToken, readStartToken, SHORTEST_FILLING } from '../spam/start-token.ts';
import { clinicBanner } from './clinic-banner.ts';
import { serviceTitle } from './service-title.ts';

/** What the page with the form shows beside an empty form. */
export interface FormPage {
  words: ConsultationWords;
  /** What was typed before, in the shape of the JSON request. */
  input?: Record<string, unknown>;
  faults?: readonly Fault[];
  /** Something to say above the form that is no fault of an answer. */
  notice?: { heading: string; text: string };
  /** True when the key of the form that was sent names another request already. */
  newKey?: boolean;
  status?: number;
  retryAfter?: number;
}

const TYPED = ['name', 'contactBy', 'phone', 'email', 'message'] as const;
const UNSEEN = ['service', 'partner', 'locale', 'page', 'campaign', 'referrer', 'idempotencyKey'] as const;

/** The page with the form itself: for browsers without JavaScript, for plain links, and with what was wrong. */
export async function formPage(
  page: FormPage,
  { clinic, renderForm, now, store, files }: ReceiverContext,
): Promise<Response> {
  const { words, faults = [], notice, status, retryAfter } = page;
  const title = await serviceTitle(files.dataFolder, page.input?.service);
  const view = formView(page, clinic(), { now: now(), secret: store.secret });
  const form = renderForm({ ...view, serviceTitle: title });
  return pageResponse({
    title: `${faults.length > 0 ? `${words.errorPrefix} ` : ''}${words.heading} – ${clinic().name}`,
    language: words.language,
    direction: words.direction,
    banner: clinicBanner(clinic()),
    body: html`${
      notice &&
      html`<section class="notice" role="alert">
        <h2>${notice.heading}</h2>
        <p>${notice.text}</p>
        <p>${words.callInstead(clinic().phone)}</p>
      </section>`
    }${escaped(form)}`,
    stylesheets: [FORM_STYLESHEET_PATH],
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
  });
}

function formView(
  { words, input = {}, faults = [], newKey, status }: FormPage,
  clinic: FormView['clinic'],
  { now, secret }: { now: number; secret: string },
): FormView {
  const unseen = texts(input, UNSEEN);
  return {
    clinic,
    words,
    action: '/consultations',
    values: { ...texts(input, TYPED), callWindow: callWindowText(input.callWindow) },
    consents: Array.isArray(input.consents) ? input.consents.filter((id) => typeof id === 'string') : [],
    faults,
    windows: offerCallWindows(clinic, { now }),
    now,
    honeypot: `hp_${newIdempotencyKey().slice(0, 6)}`,
    level: 1,
    hidden: {
      ...unseen,
      locale: unseen.locale ?? words.language,
      idempotencyKey: (!newKey && unseen.idempotencyKey) || newIdempotencyKey(),
      startToken: startToken(input, { now, secret, wasSent: status !== undefined }),
    },
  };
}

/**
 * Whoever corrects an answer began when the first form was opened, so its token stays. A form on a page of the
 * clinic's may have come without one: its answers are there already, and one press may be all that is left to do.
 */
function startToken(
  input: Record<string, unknown>,
  { now, secret, wasSent }: { now: number; secret: string; wasSent: boolean },
): string {
  const { startToken: given } = readEvidence(input);
  const isOurs = given !== undefined && readStartToken(given, secret, now) !== 'forged';
  return isOurs ? given : issueStartToken(secret, wasSent ? now - SHORTEST_FILLING : now);
}

function texts<Field extends string>(input: Record<string, unknown>, fields: readonly Field[]) {
  const found: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const value = input[field];
    if (typeof value === 'string') found[field] = value;
  }
  return found;
}

/** `readFields` leaves a window that it cannot read as the text it was. */
function callWindowText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? encodeCallWindow(value as CallWindow) : undefined;
}
