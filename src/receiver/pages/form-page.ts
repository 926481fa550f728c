import { html } from 'hono/html';
import { isQuestion, type FormField } from '../../clinic/form-fields.ts';
import { clinicAt } from '../../clinic/clinic-at.ts';
import { inLanguage } from '../../clinic/localized-text.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { asksMessage } from '../../consultation/validate-answers.ts';
import { offerCallWindows } from '../../consultation/call-window/offer-call-windows.ts';
import type { Issue } from '../../json/issue.ts';
import type { Choice, FormView } from '../../templates/form/form-view.ts';
import { serviceChoices } from '../../templates/form/service-choices.ts';
import { OPTIONAL_TEXTS, type NamesWhere } from '../../consultation/fields.ts';
import { validateField } from '../../consultation/validate-field.ts';
import { newIdempotencyKey } from '../../consultation/send/idempotency-key.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import { withPhoneLink } from '../http/links.ts';
import { escaped, FORM_STYLESHEET_PATH, type Html } from '../http/page.ts';
import type { ReceiverContext } from '../receiver-context.ts';
import type { TypedAnswers } from '../consultations/incoming-request.ts';
import { issueStartToken, verifyStartToken, SHORTEST_FILL_TIME } from '../spam/start-token.ts';
import { pageMessages } from '../../i18n/all-languages.ts';
import { patientPage } from './patient-page.ts';
import { indexOfServices, serviceTitle } from './service-title.ts';

interface Notice {
  heading: string;
  text: string;
  /** The question that the notice is about: its heading links there. */
  field?: FormField;
}

/** The content of the page with the form. */
export interface FormPage {
  messages: FormMessages;
  /** The answers from before, or from a link to the form. */
  typed?: TypedAnswers;
  /** The start token of the form that was sent. */
  startToken?: string | undefined;
  issues?: readonly Issue[];
  /** The allowed page to lead to once the request is stored. */
  successUrl?: string | undefined;
  /** A notice above the form that is no issue of an answer. */
  notice?: Notice;
  /** True for a request from a page that could not show the times. */
  isForTimes?: boolean;
  /** The key of the form; without it, that of the form that was sent, or else a new one. */
  key?: string;
  status?: number;
  retryAfter?: number;
}

const NOTHING: TypedAnswers = { texts: {}, consents: [] };

type HiddenField = NamesWhere<{ kind: 'context' | 'key' }>;
/** The patient's time zone is not repeated: only a script knows it. */
const HIDDEN_FIELDS = OPTIONAL_TEXTS.filter(
  (name): name is HiddenField => !isQuestion(name) && name !== 'timeZone',
);

/** The page with the form: for browsers without JavaScript, for plain links, and with issues. */
export async function formPage(page: FormPage, context: ReceiverContext): Promise<Response> {
  const { messages, issues = [], isForTimes, status, retryAfter } = page;
  const { renderForm, now, store, files } = context;
  const clinic = clinicAt(context.clinic(), page.typed?.texts.place);
  const view = withServices(
    formView(page, clinic, { now: now(), secret: store.secret }),
    serviceChoices(await indexOfServices(files.dataFolder)),
    { wasSent: status !== undefined },
  );
  const title = await serviceTitle(files.dataFolder, view.hidden.service);
  const windows = offerCallWindows(clinic, { now: view.now, chosen: view.values.callWindow });
  const form = renderForm({ ...view, serviceTitle: title }, windows);
  const notice = isForTimes ? timesNotice(messages, windows.length > 0) : page.notice;
  const heading = inLanguage(clinic.form?.heading, messages.language) ?? messages.heading;
  return patientPage(messages, clinic, {
    title: `${issues.length > 0 ? `${messages.errorPrefix} ` : ''}${heading} – ${clinic.name}`,
    body: html`${notice && noticeSection(notice, messages, clinic)}${messageNoLongerAsked(page, clinic)}${escaped(form)}`,
    stylesheets: [FORM_STYLESHEET_PATH],
    formTarget: page.successUrl && new URL(page.successUrl).origin,
    status,
    retryAfter,
  });
}

/**
 * The service that a link names is a line above the questions. In a form that was sent, it may be a choice of the
 * patient, who may change it.
 */
function withServices(
  view: FormView,
  services: readonly Choice[],
  { wasSent }: { wasSent: boolean },
): FormView {
  const { service, ...hidden } = view.hidden;
  const isChoice = wasSent && services.some(({ value }) => value === service);
  return { ...view, services, hidden: isChoice ? hidden : view.hidden };
}

/** Links to the times, or says that there are none: the patient made no mistake. */
function timesNotice(messages: FormMessages, hasTimes: boolean): Notice {
  const text = hasTimes ? pageMessages(messages.language).timesAreHere : messages.noTimes;
  return { heading: messages.chooseTime, text, field: 'callWindow' };
}

function noticeSection({ heading, text, field }: Notice, messages: FormMessages, clinic: Clinic): Html {
  return html`<section class="${field ? 'announcement asks' : 'announcement'}" role="alert">
    <h2>${field ? html`<a href="#${field}">${heading}</a>` : heading}</h2>
    <p class="message"><bdi>${text}</bdi></p>
    <p>${withPhoneLink(messages.callInstead(clinic.phone), clinic.phone)}</p>
  </section>`;
}

/** Shows a message for which the form has no field any more, to be copied: nothing that was typed gets lost. */
function messageNoLongerAsked({ typed = NOTHING, messages }: FormPage, clinic: Clinic): Html | '' {
  const text = typed.texts.message?.trim();
  const isAsked = asksMessage(clinic) && (clinic.form?.fields?.includes('message') ?? true);
  if (!text || isAsked) return '';
  return noticeSection({ heading: pageMessages(messages.language).noMessage, text }, messages, clinic);
}

function formView(
  { messages, typed = NOTHING, issues = [], key, status, startToken: given, successUrl }: FormPage,
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
    answers: typed.answers,
    // The message above the form has no field in it, so the patient has nothing to correct.
    issues: issues.filter(({ code }) => code !== 'not-asked'),
    now,
    honeypot: `hp_${newIdempotencyKey().slice(0, 6)}`,
    level: 1,
    hidden: {
      ...hidden,
      locale: hidden.locale ?? messages.language,
      idempotencyKey: key ?? hidden.idempotencyKey ?? newIdempotencyKey(),
      successUrl,
      startToken: startToken(given, { now, secret, wasSent: status !== undefined }),
    },
  };
}

/**
 * Correcting an answer keeps the token of the first form, from which the time counts. A form on a page of the clinic may
 * have no token: its answers are there already, and one press may be enough to send it.
 */
function startToken(
  given: string | undefined,
  { now, secret, wasSent }: { now: number; secret: string; wasSent: boolean },
): string {
  const isOurs = given !== undefined && verifyStartToken(given, secret, now) !== 'forged';
  return isOurs ? given : issueStartToken(secret, wasSent ? now - SHORTEST_FILL_TIME : now);
}

/** The valid hidden fields: the patient could not correct the others, which would be refused each time. */
function hiddenFields({ texts }: TypedAnswers): Partial<Record<HiddenField, string>> {
  const valid = HIDDEN_FIELDS.flatMap((name) => {
    const text = texts[name];
    return text?.trim() && !validateField(name, text.trim()) ? [[name, text]] : [];
  });
  return Object.fromEntries(valid) as Partial<Record<HiddenField, string>>;
}
