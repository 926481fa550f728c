import { html } from 'hono/html';
import { isQuestion, type FormField } from '../../clinic/form-fields.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { asksMessage } from '../../consultation/validate-answers.ts';
import { offerCallWindows } from '../../consultation/call-window/offer-call-windows.ts';
import type { Issue } from '../../json/issue.ts';
import type { FormView } from '../../templates/form/form-view.ts';
import { OPTIONAL_TEXTS, type NamesWhere } from '../../consultation/fields.ts';
import { validateField } from '../../consultation/validate-field.ts';
import { newIdempotencyKey } from '../../consultation/send/idempotency-key.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import { escaped, FORM_STYLESHEET_PATH, type Html } from '../http/page.ts';
import type { ReceiverContext } from '../receiver-context.ts';
import type { TypedAnswers } from '../consultations/incoming-request.ts';
import { issueStartToken, readStartToken, SHORTEST_FILLING } from '../spam/start-token.ts';
import { pageMessages } from '../../i18n/all-languages.ts';
import { patientPage } from './patient-page.ts';
import { serviceTitle } from './service-title.ts';

interface Notice {
  heading: string;
  text: string;
  /** The question that it is about: the heading leads there. */
  field?: FormField;
}

/** What the page with the form shows beside an empty form. */
export interface FormPage {
  messages: FormMessages;
  /** What was typed before, or what a link to the form says. */
  typed?: TypedAnswers;
  /** The start token of the form that was sent. */
  startToken?: string | undefined;
  issues?: readonly Issue[];
  /** Something to say above the form that is no fault of an answer. */
  notice?: Notice;
  /** True for somebody who came from a page that does not know the times. */
  isForTimes?: boolean;
  /** The key of the form; left out, it is that of the form that was sent, or else a new one. */
  key?: string;
  status?: number;
  retryAfter?: number;
}

const NOTHING: TypedAnswers = { texts: {}, consents: [] };

type HiddenField = NamesWhere<{ kind: 'context' | 'key' }>;
/** The zone of the patient's clock is not repeated: only a script can say it. */
const HIDDEN_FIELDS = OPTIONAL_TEXTS.filter(
  (name): name is HiddenField => !isQuestion(name) && name !== 'timeZone',
);

/** The page with the form itself: for browsers without JavaScript, for plain links, and with what was wrong. */
export async function formPage(
  page: FormPage,
  { clinic, renderForm, now, store, files }: ReceiverContext,
): Promise<Response> {
  const { messages, issues = [], isForTimes, status, retryAfter } = page;
  const title = await serviceTitle(files.dataFolder, page.typed?.texts.service);
  const view = formView(page, clinic(), { now: now(), secret: store.secret });
  const windows = offerCallWindows(clinic(), { now: view.now, chosen: view.values.callWindow });
  const form = renderForm({ ...view, serviceTitle: title }, windows);
  const notice = isForTimes ? timesNotice(messages, windows.length > 0) : page.notice;
  return patientPage(messages, clinic(), {
    title: `${issues.length > 0 ? `${messages.errorPrefix} ` : ''}${messages.heading} – ${clinic().name}`,
    body: html`${notice && noticeSection(notice, messages, clinic())}${unaskedMessage(page, clinic())}${escaped(form)}`,
    stylesheets: [FORM_STYLESHEET_PATH],
    status,
    retryAfter,
  });
}

/** For somebody who did nothing wrong: where the times are, or that there are none. */
function timesNotice(messages: FormMessages, hasTimes: boolean): Notice {
  const text = hasTimes ? pageMessages(messages.language).timesAreHere : messages.noTimes;
  return { heading: messages.chooseTime, text, field: 'callWindow' };
}

function noticeSection({ heading, text, field }: Notice, messages: FormMessages, clinic: Clinic): Html {
  return html`<section class="${field ? 'announcement asks' : 'announcement'}" role="alert">
    <h2>${field ? html`<a href="#${field}">${heading}</a>` : heading}</h2>
    <p class="message"><bdi>${text}</bdi></p>
    <p>${messages.callInstead(clinic.phone)}</p>
  </section>`;
}

/** A message that the form has no place for any more is shown to be copied: nothing that was typed goes lost. */
function unaskedMessage({ typed = NOTHING, messages }: FormPage, clinic: Clinic): Html | '' {
  const text = typed.texts.message?.trim();
  const isAsked = asksMessage(clinic) && (clinic.form?.fields?.includes('message') ?? true);
  if (!text || isAsked) return '';
  return noticeSection({ heading: pageMessages(messages.language).noMessage, text }, messages, clinic);
}

function formView(
  { messages, typed = NOTHING, issues = [], key, status, startToken: given }: FormPage,
  clinic: Clinic,
  { now, secret }: { now: number; secret: string },
): FormView {
  const hidden = hiddenFields(typed);
  return {
    clinic,
    messages,
    action: '/consultations',
    values: typed.texts,
    consents: typed.consents,
    // What is shown above the form is in it no more, so nothing is left to be done about it.
    issues: issues.filter(({ code }) => code !== 'not-asked'),
    now,
    honeypot: `hp_${newIdempotencyKey().slice(0, 6)}`,
    level: 1,
    hidden: {
      ...hidden,
      locale: hidden.locale ?? messages.language,
      idempotencyKey: key ?? hidden.idempotencyKey ?? newIdempotencyKey(),
      startToken: startToken(given, { now, secret, wasSent: status !== undefined }),
    },
  };
}

/**
 * Whoever corrects an answer began when the first form was opened, so its token stays. A form on a page of the
 * clinic's may have come without one: its answers are there already, and one press may be all that is left to do.
 */
function startToken(
  given: string | undefined,
  { now, secret, wasSent }: { now: number; secret: string; wasSent: boolean },
): string {
  const isOurs = given !== undefined && readStartToken(given, secret, now) !== 'forged';
  return isOurs ? given : issueStartToken(secret, wasSent ? now - SHORTEST_FILLING : now);
}

/** What breaks its rule is left out: the patient cannot correct it, and it would be refused each time. */
function hiddenFields({ texts }: TypedAnswers): Partial<Record<HiddenField, string>> {
  const valid = HIDDEN_FIELDS.flatMap((name) => {
    const text = texts[name];
    return text?.trim() && !validateField(name, text.trim()) ? [[name, text]] : [];
  });
  return Object.fromEntries(valid) as Partial<Record<HiddenField, string>>;
}
