import type { LitElement } from 'lit';
import type { Clinic } from '../../../src/clinic/schema.ts';
import { FORM_FIELDS } from '../../../src/clinic/form-fields.ts';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import '../../../src/chunks/questions.ts';
import { QUESTIONS } from '../../consultation/own-questions.ts';
import {
  chooseTime,
  control,
  fillIn,
  openTimes,
  readyForm,
  receipt,
  send,
  withoutConnection,
} from '../consultation-form/form.ts';
import { richSection, service, services } from '../documents.ts';
import { serve, type Served } from '../server/test-server.ts';
import { put, state, withJson } from '../states.ts';
import { waitUntil } from '../wait-until.ts';

/** One element in one state; `put` renders it on the page in that state. */
export interface Subject {
  name: string;
  put: () => Promise<LitElement>;
}

const ARTICLE = service({
  practitioner: 'Ida Moss',
  reviewedBy: 'Jon Reed',
  lastReviewed: '2026-10-01',
  canonicalUrl: 'https://quiet-street.example/calm-hands',
  sources: [{ title: 'A study of hands', url: 'https://journal.example/hands' }],
});

/** A clinic that asks for everything a form can ask. */
const EVERYTHING = {
  url: 'https://quiet-street.example',
  offerDisclosure: {
    en: 'The first visit is free for new patients.',
    es: 'La primera visita es gratuita para pacientes nuevos.',
    fa: 'نخستین مراجعه برای بیماران تازه رایگان است.',
  },
  form: {
    message: true,
    consents: [
      { id: 'news', text: 'Send me news of the clinic' },
      { id: 'reminders', text: 'Remind me of appointments by text message' },
    ],
  },
};

const HARBOR = {
  id: 'harbor',
  name: { en: 'Harbor', es: 'Puerto', fa: 'بندر' },
  address: { street: '12 Harbor Lane', city: 'Exampleton', country: 'US' },
};

/** Two locations and two practitioners to choose from. */
const TWO_PLACES = {
  places: [HARBOR, { id: 'hill', name: 'Hill Street' }],
  practitioners: [
    { name: 'Ida Moss', credential: 'D.C.', title: 'Chiropractor' },
    { name: 'Jon Reed', credential: 'LMT', title: 'Massage therapist' },
  ],
  form: { fields: [...FORM_FIELDS] },
};

const MANY_PLACES = {
  places: [HARBOR, ...['a', 'b', 'c', 'd'].map((id) => ({ id, name: `Street ${id.toUpperCase()}` }))],
};

const accepted = { status: 201, body: receipt };

export const ARTICLES: readonly Subject[] = [
  { name: 'an article on its way', put: () => unanswered('service-article', 'src') },
  {
    name: 'an article with every kind of block',
    put: () => shown('service-article', service({ sections: [richSection()] })),
  },
  { name: 'an article', put: () => shown('service-article', ARTICLE, 'partner="well-ways"') },
  {
    name: 'the excerpt of an article',
    put: () => shown('service-article', ARTICLE, 'syndication="excerpt"'),
  },
  {
    name: 'an article without text',
    put: () => shown('service-article', service({ sections: [] }), '', 'empty'),
  },
  { name: 'an article that could not be had', put: () => failed('service-article', 'src') },
];

export const RELATED: readonly Subject[] = [
  { name: 'related services on their way', put: () => unanswered('related-services', 'src') },
  { name: 'related services', put: () => shown('related-services', services(), 'current="calm-hands"') },
  { name: 'no related services', put: () => shown('related-services', { services: [] }, '', 'empty') },
  { name: 'related services that could not be had', put: () => failed('related-services', 'src') },
];

export const SHARING: readonly Subject[] = [
  { name: 'the links for sharing', put: () => shareLinks() },
  { name: 'the links for sharing after one of them was used', put: () => copied() },
];

export const FORM_STATES: readonly Subject[] = [
  { name: 'the form on its way', put: () => unanswered('consultation-form', 'clinic') },
  { name: 'the form that could not be had', put: () => failed('consultation-form', 'clinic') },
  { name: 'the empty form', put: () => readyForm() },
  { name: 'the form that asks for everything', put: () => everything() },
  { name: 'the form with a short choice of services', put: () => choosing(3) },
  { name: 'the form with a long choice of services', put: () => choosing(8) },
  { name: 'the form with questions of the clinic’s own', put: () => ownQuestions() },
  { name: 'the form with wrong answers to them', put: () => wrongOwnAnswers() },
  { name: 'the form of a clinic with two locations', put: () => readyForm('', TWO_PLACES) },
  { name: 'the form of a clinic with many locations', put: () => readyForm('', MANY_PLACES) },
  { name: 'the form for one location', put: () => readyForm('place="harbor"', TWO_PLACES) },
  { name: 'the form that asks which location', put: () => withoutPlace() },
  { name: 'the form with its days unfolded', put: () => unfolded() },
  { name: 'the form with a time chosen', put: () => withTime() },
  { name: 'the form of a patient who went back to any time', put: () => backToAnyTime() },
  { name: 'the form without times to choose', put: () => withoutTimes() },
  { name: 'the form of a patient who wants a call', put: () => contactBy('phone') },
  { name: 'the form of a patient who wants an email', put: () => contactBy('email') },
  { name: 'the form of a patient who wants a text', put: () => contactBy('text') },
  { name: 'the form that asks about a mistyped address', put: () => mistyped() },
  { name: 'the form with every answer wrong', put: () => withProblems() },
  { name: 'the form while it is sent', put: () => beingSent() },
  { name: 'the form that could not be sent', put: () => notSent() },
  { name: 'the form of a patient without a connection', put: () => offline() },
  { name: 'the form that was sent', put: () => sent() },
];

export const SUBJECTS: readonly Subject[] = [...ARTICLES, ...RELATED, ...SHARING, ...FORM_STATES];

/** The form with message, consents and the terms of an offer. */
export async function everything(attributes = ''): Promise<ConsultationForm> {
  return readyForm(attributes, EVERYTHING);
}

/** A question of each type, one of them below the answer on which it depends. */
export async function ownQuestions(): Promise<ConsultationForm> {
  const form = await readyForm('', { form: { questions: QUESTIONS } });
  control(form, 'answers[first-visit]', 'yes').click();
  return form;
}

async function wrongOwnAnswers(): Promise<ConsultationForm> {
  const form = await ownQuestions();
  control(form, 'answers[people]').value = 'many';
  control(form, 'answers[visit-notes]').value = 'long '.repeat(80);
  send(form);
  await focusIsOn(form, '[part="summary"]');
  return form;
}

/** The form on a page about no service of its own. */
export async function choosing(count: number): Promise<ConsultationForm> {
  const titles = [
    'Massage',
    'Posture review',
    'A very long treatment of the neck, the shoulders and the upper back',
  ];
  const services = Array.from({ length: count }, (_, at) => ({
    slug: `service-${at}`,
    title: titles[at] ?? `Service ${at}`,
    url: `/service-${at}`,
  }));
  const { url } = await serve({ body: { services } });
  return readyForm(`services="${url}"`);
}

/** The same with its days unfolded, on the second of which the clinic is closed. */
export async function unfolded(): Promise<ConsultationForm> {
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  return timesOf({ closures: [{ from: day, to: day, reason: 'Staff day' }] });
}

/** The same with a time chosen on another day than the first. */
export async function withTime(): Promise<ConsultationForm> {
  const form = await unfolded();
  const times = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('.times input')];
  chooseTime(form, times[times.length - 1]!);
  await form.updateComplete;
  return form;
}

async function backToAnyTime(): Promise<ConsultationForm> {
  const form = await withTime();
  control(form, 'callWindow', 'any').click();
  await form.updateComplete;
  return form;
}

function withoutTimes(): Promise<ConsultationForm> {
  return timesOf({ closures: [{ from: '2020-01-01', to: '2999-01-01' }] });
}

async function timesOf(changes: Partial<Clinic>): Promise<ConsultationForm> {
  const form = await readyForm('', { ...EVERYTHING, ...changes });
  await openTimes(form);
  return form;
}

/** Wrong in every field that can be: nothing chosen, a message too long, a phone that is none. */
export async function withProblems(attributes = ''): Promise<ConsultationForm> {
  const form = await everything(attributes);
  control(form, 'contactBy', 'phone').click();
  control(form, 'phone').value = 'call me';
  control(form, 'message').value = 'long '.repeat(200);
  send(form);
  await focusIsOn(form, '[part="summary"]');
  return form;
}

/** The form after the clinic refused what it sent. */
export async function notSent(): Promise<ConsultationForm> {
  const form = await everything(`action="${(await serve({ status: 403 })).url}"`);
  fillIn(form);
  send(form);
  await focusIsOn(form, '[part="failed"]');
  return form;
}

/** The form after Send was pressed without a connection. */
async function offline(): Promise<ConsultationForm> {
  const form = await everything('action="/consultations"');
  fillIn(form);
  await withoutConnection(async () => {
    send(form);
    await focusIsOn(form, '[part="failed"]');
  });
  return form;
}

/** What stands in the form's place in the end. */
export async function sent(): Promise<ConsultationForm> {
  const form = await everything(`action="${(await serve(accepted)).url}"`);
  fillIn(form);
  send(form);
  await focusIsOn(form, '#sent');
  return form;
}

/** The links, with something said below them. */
export async function copied(): Promise<LitElement> {
  const links = await shareLinks();
  const copy = [...links.shadowRoot!.querySelectorAll('button')].at(-1)!;
  copy.click();
  await waitUntil(() => links.shadowRoot!.querySelector('[role="status"]')!.textContent, 'nothing was said');
  return links;
}

export async function shareLinks(): Promise<LitElement> {
  const links = put('<share-links networks="email sms whatsapp facebook x linkedin"></share-links>');
  await links.updateComplete;
  return links;
}

/** Waits until the form has moved the focus to what it has to say. */
export async function focusIsOn(form: ConsultationForm, selector: string): Promise<void> {
  const there = () => form.shadowRoot?.activeElement?.matches(selector);
  await waitUntil(there, `the focus never came to ${selector}`, { interval: 5 });
}

async function withoutPlace(): Promise<LitElement> {
  const form = await readyForm('', MANY_PLACES);
  send(form);
  await focusIsOn(form, '[part="summary"]');
  return form;
}

async function contactBy(way: string): Promise<LitElement> {
  const form = await everything();
  control(form, 'contactBy', way).click();
  return form;
}

async function mistyped(): Promise<LitElement> {
  const form = await everything();
  control(form, 'contactBy', 'email').click();
  control(form, 'email').value = 'ann@gmial.com';
  control(form, 'email').dispatchEvent(new Event('change', { bubbles: true }));
  await waitUntil(() => form.shadowRoot!.querySelector('.accept'), 'nothing was asked', { interval: 5 });
  return form;
}

let stillAsked: Served | undefined;

async function beingSent(): Promise<LitElement> {
  // A browser asks one host only so much at a time: the request before must not keep those of later tests waiting.
  await stillAsked?.release();
  const clinic = await serve({ ...accepted, hanging: true });
  stillAsked = clinic;
  const form = await everything(`action="${clinic.url}"`);
  fillIn(form);
  send(form);
  await clinic.waitFor('arrived');
  return form;
}

async function shown(
  tag: string,
  data: unknown,
  attributes = '',
  expected: 'ready' | 'empty' = 'ready',
): Promise<LitElement> {
  const element = put(withJson(tag, data, attributes));
  await state(element, expected);
  return element;
}

async function unanswered(tag: string, attribute: string): Promise<LitElement> {
  const { url } = await serve({ hanging: true, body: {} });
  const element = put(`<${tag} ${attribute}="${url}"></${tag}>`);
  await state(element, 'loading');
  return element;
}

async function failed(tag: string, attribute: string): Promise<LitElement> {
  const { url } = await serve({ status: 500 });
  const element = put(`<${tag} ${attribute}="${url}"><a href="/elsewhere">Elsewhere</a></${tag}>`);
  await state(element, 'failed');
  return element;
}
