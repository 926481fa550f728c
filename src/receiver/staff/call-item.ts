import { html } from 'hono/html';
import { isQuestion } from '../../clinic/form-fields.ts';
import { extensionOf } from '../../clinic/phone-number.ts';
import { clinicAt, placeWithId } from '../../clinic/clinic-at.ts';
import { inLanguage } from '../../clinic/localized-text.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { telUrl } from '../../clinic/tel-url.ts';
import { fieldNamed, REQUEST_FIELDS, type Field } from '../../consultation/fields.ts';
import { parseUrl } from '../../json/is-url.ts';
import { parseAnswerRecords } from '../consultations/answer-record.ts';
import { parseConsentRecords } from '../consultations/consent-record.ts';
import { mailLink, textMessageLink } from '../http/links.ts';
import type { Html } from '../http/page.ts';
import { SPAM_REASONS, SPAM_THRESHOLD, type SpamReason } from '../spam/spam-reasons.ts';
import { zoneName } from '../../i18n/dates.ts';
import type { FieldColumns, RequestRow } from '../store/tables.ts';
import type { Call } from './call-list.ts';
import { atTime, callWarning, timeOfPatient, whenToCall } from './call-times.ts';

const WAYS = { phone: 'Phone call', text: 'Text message', email: 'Email' };

/** The answers that are shown at once, and the characters of each. */
const MOST_ANSWERS = 6;
const LONGEST_ANSWER = 200;

/** One request in the call list: first the name and the way of contact, then the time, then the rest. */
export function callItem(call: Call, { clinic, now }: { clinic: Clinic; now: number }): Html {
  const { request, state, due } = call;
  const from = creditLine(request);
  const there = clinicAt(clinic, request.place);
  const zone = there.timeZone === clinic.timeZone ? '' : zoneName(there.timeZone, 'en', now);
  const warning = callWarning(call, there, now);
  const patientTime = warning ?? timeOfPatient(call, there, now);
  return html`<li class="call ${state}" id="request-${request.id}">
    <article aria-labelledby="name-${request.id}">
      <div class="facts">
        <div class="who">
          <h3 id="name-${request.id}"><bdi>${request.name}</bdi></h3>
          ${state === 'missed' ? html`<p class="mark">Missed</p>` : ''}
        </div>
        <p class="reach">${reach(request)}</p>
        <dl>
          ${row('When', html`${whenToCall(call, there, now)}${zone && html`<br /><span class="aside">The location is in ${zone}</span>`}${patientTime && html`<br /><span class="${warning ? 'warning' : 'aside'}">${patientTime}</span>`}`)}
          ${LABELLED_FIELDS.map((field) => answerRow(request, field, clinic))} ${ownAnswers(request)}
          ${request.locale && !/^en\b/i.test(request.locale) && row('Language', languageName(request.locale))}
          ${from && row('From', from)} ${agreedTo(request)} ${spamSigns(request)}
          ${state === 'called' && row('Called', atTime(due, clinic.timeZone, now))}
          ${row('Received', atTime(request.receivedAt, clinic.timeZone, now))}
          ${row('Reference', request.reference)}
        </dl>
      </div>
      <div class="buttons">${button(call)} ${notSpamButton(call)}</div>
    </article>
  </li>`;
}

/** The fields that have a row of their own: questions first. */
const LABELLED_FIELDS = [...REQUEST_FIELDS]
  .filter((name) => fieldNamed(name).staffLabel)
  .sort((a, b) => Number(isQuestion(b)) - Number(isQuestion(a)))
  .map(fieldNamed);

function answerRow(request: RequestRow, { kind, column, staffLabel = '' }: Field, clinic: Clinic): Html | '' {
  const stored = request[column as keyof FieldColumns];
  const answer = column === 'place' ? placeName(clinic, stored) : stored;
  if (!answer) return '';
  return row(staffLabel, kind === 'question' ? html`<bdi class="message">${answer}</bdi>` : answer);
}

/** The answers to the clinic's own questions; in a folded list what would make an item longer than a screen. */
function ownAnswers({ answers }: RequestRow): Html {
  const rows = parseAnswerRecords(answers).map((record) => {
    const { question, answer } = record.forStaff ?? record;
    return row(question, shortened(answer));
  });
  return html`${rows.slice(0, MOST_ANSWERS)}
  ${
    rows.length > MOST_ANSWERS &&
    html`<div>
      <dt>More answers</dt>
      <dd>
        <details>
          <summary>${rows.length - MOST_ANSWERS} more</summary>
          <dl>${rows.slice(MOST_ANSWERS)}</dl>
        </details>
      </dd>
    </div>`
  }`;
}

function shortened(answer: string): Html {
  if (answer.length <= LONGEST_ANSWER) return html`<bdi class="message">${answer}</bdi>`;
  return html`<details>
    <summary><bdi>${answer.slice(0, LONGEST_ANSWER)}…</bdi></summary>
    <bdi class="message">${answer}</bdi>
  </details>`;
}

/** A place that `clinic.json` no longer has keeps its id. */
function placeName(clinic: Clinic, id: string | null): string | null {
  return inLanguage(placeWithId(clinic, id)?.name, 'en') ?? id;
}

function reach({ contactBy, phone, phoneTyped, email }: RequestRow): Html {
  if (contactBy === 'email')
    return html`${WAYS.email}: <a href="${mailLink(email ?? '')}"><bdi dir="ltr">${email}</bdi></a>`;
  const typed = phoneTyped ?? '';
  const number = phone === null ? typed : phone + extensionOf(typed);
  const href = contactBy === 'text' ? textMessageLink(number) : telUrl(number);
  return html`${WAYS[contactBy]}: <a href="${href}"><bdi dir="ltr">${phoneTyped}</bdi></a>`;
}

function button({ request, state }: Call): Html {
  const [path, label] =
    state === 'called'
      ? ['put-back', 'Put back']
      : ['called', request.contactBy === 'phone' ? 'Mark as called' : 'Mark as answered'];
  return html`<form method="post" action="/staff/requests/${request.id}/${path}">
    <button
      type="submit"
      class="${state === 'called' ? 'button quiet' : 'button'}"
      aria-describedby="name-${request.id}"
    >
      ${label}
    </button>
  </form>`;
}

function notSpamButton({ request, state }: Call): Html | '' {
  if (request.suspected === 0 || state === 'called') return '';
  return html`<form method="post" action="/staff/requests/${request.id}/not-spam">
    <button type="submit" class="button quiet" aria-describedby="name-${request.id}">Not spam</button>
  </form>`;
}

/**
 * The ticked boxes: what staff may do besides responding to this request. The line under the form, which applies to
 * every request, appears only where the page showed this patient another one.
 */
function agreedTo({ consentRecords }: RequestRow): Html | '' {
  const records = parseConsentRecords(consentRecords).filter(({ id, asShown }) => id !== null || asShown);
  if (records.length === 0) return '';
  const other = html`<span class="item aside">The page showed the patient older wording.</span>`;
  return row(
    'Agreed to',
    html`${records.map(({ text, asShown }) => html`<bdi class="item">${text}</bdi>${asShown && other}`)}`,
  );
}

function spamSigns({ suspected, spamScore, spamReasons }: RequestRow): Html | '' {
  const reasons = JSON.parse(spamReasons) as SpamReason[];
  if (suspected === 0 || reasons.length === 0) return '';
  return row(
    'Spam signs',
    html`${reasons.map((reason) => html`<span class="item">${SPAM_REASONS[reason]?.message ?? reason}</span>`)}
      <span class="aside">Spam score ${spamScore} (${SPAM_THRESHOLD} or more is held back)</span>`,
  );
}

function row(term: string, value: Html | string): Html {
  return html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}

function languageName(locale: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/**
 * The attribution of a request in one line for staff, such as "tidewater-wellness (partner.example) · newsletter /
 * email / autumn-offer · via search.example". Empty for a request from the clinic's own page without more details.
 */
function creditLine({ partner, page, campaign, referrer }: RequestRow): string {
  const host = page === null ? '' : hostOf(page);
  return [
    partner && (host ? `${partner} (${host})` : partner),
    campaign?.split('/').filter(Boolean).join(' / '),
    referrer && `via ${hostOf(referrer)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function hostOf(url: string): string {
  return parseUrl(url)?.host ?? '';
}
