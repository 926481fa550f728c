import { ANSWER_RULES, farTooLong, LONGEST_CONSENT_ID, MOST_CONSENTS } from './answer-rules.ts';
import { ANY_TIME, readCallWindow, type CallWindow } from './call-window/call-window.ts';
import { CONTACT_WAYS, type Consultation, type ContactWay } from './consultation.ts';
import type { FieldIssue } from './issue.ts';
import { plainEmail } from './normalize-email.ts';
import { plainPhone } from './normalize-phone.ts';

/** What need not be there. */
const FREE_FIELDS = [
  'message',
  'service',
  'locale',
  'partner',
  'page',
  'campaign',
  'referrer',
  'idempotencyKey',
];

/** A request, and what is wrong with its answers: it may be used only where nothing is. */
export interface Reading {
  consultation: Consultation;
  issues: FieldIssue[];
}

/**
 * Reads what a patient sent, whatever the clinic's rules are. Answers to questions that were not asked, such as the
 * phone number of somebody who wants an email, are left out.
 */
export function parseConsultation(input: unknown): Reading {
  const answers = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
  const issues: FieldIssue[] = [];
  const may = (field: string) => readText(field, answers[field], issues);
  const need = (field: string) => may(field) ?? missing(field, issues);

  const name = need('name');
  const contactBy = readContactWay(answers.contactBy) ?? missing('contactBy', issues);
  // Whoever named no way of contact is told only that; which detail to ask for is not known yet.
  const phone = contactBy === 'phone' || contactBy === 'text' ? need('phone') : undefined;
  const email = contactBy === 'email' ? need('email') : undefined;
  const callWindow = readWindow(answers.callWindow, contactBy, issues);
  const consents = readConsents(answers.consents, issues);
  const consultation: Record<string, unknown> = { name, contactBy, phone, email, callWindow, consents };
  for (const field of FREE_FIELDS) {
    consultation[field] = may(field);
  }
  return { consultation: withoutUndefined(consultation) as unknown as Consultation, issues };
}

/** The trimmed answer, a phone number and an email address in their plain form; `undefined` when there is none. */
function readText(field: string, input: unknown, issues: FieldIssue[]): string | undefined {
  if (input === undefined || input === null) return undefined;
  if (typeof input !== 'string') {
    issues.push({ code: 'format', path: [field] });
    return '';
  }
  const tooLong = farTooLong(field, input);
  if (tooLong) {
    issues.push({ code: tooLong, path: [field] });
    return input;
  }
  const text = field === 'phone' ? plainPhone(input) : field === 'email' ? plainEmail(input) : input.trim();
  if (!text) return undefined;
  const code = ANSWER_RULES[field]?.(text);
  if (code) issues.push({ code, path: [field] });
  return text;
}

function readContactWay(input: unknown): ContactWay | undefined {
  return CONTACT_WAYS.find((way) => way === input);
}

function readWindow(input: unknown, contactBy: string, issues: FieldIssue[]): CallWindow {
  // Nobody asks a person who wants an email when to call.
  if (contactBy === 'email') return ANY_TIME;
  const window = readCallWindow(input);
  if (!window) missing('callWindow', issues);
  return window ?? ANY_TIME;
}

/** What cannot be read is a fault, not a no: whoever ticked a box must not find it forgotten. */
function readConsents(input: unknown, issues: FieldIssue[]): string[] {
  const ids: unknown = input ?? [];
  const isId = (id: unknown) => typeof id === 'string' && id.length <= LONGEST_CONSENT_ID;
  if (Array.isArray(ids) && ids.length <= MOST_CONSENTS && ids.every(isId))
    return (ids as string[]).filter(Boolean);
  issues.push({ code: 'format', path: ['consents'] });
  return [];
}

function missing(field: string, issues: FieldIssue[]): '' {
  issues.push({ code: 'missing', path: [field] });
  return '';
}

function withoutUndefined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
