import { CONTACT_WAYS, type ContactWay } from '../clinic/form-fields.ts';
import { ANY_TIME, parseCallWindow, type CallWindow } from './call-window/call-window.ts';
import type { Consultation } from './consultation.ts';
import {
  fieldNamed,
  FIELDS,
  MOST_CONSENTS,
  OPTIONAL_TEXTS,
  type RequestField,
  type TextField,
} from './fields.ts';
import type { FieldIssue } from './issue.ts';
import { normalizeText } from './normalize-text.ts';
import type { AnswerRules } from './questions/answer-rules.ts';
import { farTooLong, validateField } from './validate-field.ts';

/** A request and the issues of its answers: use it only where there are none. */
export interface ParsedConsultation {
  consultation: Consultation;
  issues: FieldIssue[];
}

/**
 * Parses a patient's request without the clinic's rules. Answers to questions that were not asked, such as a phone
 * number where the patient wants an email, are left out.
 *
 * @param own for a clinic with questions of its own
 */
export function parseConsultation(input: unknown, own?: AnswerRules): ParsedConsultation {
  const answers = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
  const issues: FieldIssue[] = [];
  const may = (field: TextField) => parseText(field, answers[field], issues);
  const need = (field: TextField) => may(field) ?? missing(field, issues);

  const name = need('name');
  const contactBy = parseContactWay(answers.contactBy) ?? missing('contactBy', issues);
  // Until a way of contact is chosen, the form asks for a phone number.
  const byEmail = contactBy === 'email' || (!contactBy && Boolean(answers.email));
  const phone = byEmail ? undefined : need('phone');
  const email = contactBy === 'email' ? need('email') : undefined;
  const callWindow = parseWindow(answers.callWindow, contactBy, issues);
  const consents = parseConsents(answers.consents, issues);
  const texts = Object.fromEntries(OPTIONAL_TEXTS.map((field) => [field, may(field)]));
  const consultation = {
    name,
    contactBy,
    phone,
    email,
    callWindow,
    answers: own?.parse(answers.answers, issues),
    consents,
    ...texts,
  };
  return { consultation: withoutUndefined(consultation) as unknown as Consultation, issues };
}

/** The normalized answer; `undefined` when there is none. */
function parseText(name: TextField, input: unknown, issues: FieldIssue[]): string | undefined {
  if (input === undefined || input === null) return undefined;
  const { normalize, lenient, issues: known } = fieldNamed(name);
  const refuse = (code: FieldIssue['code'], text: string) => {
    if (lenient && typeof input === 'string') return undefined;
    // What cannot be read is no choice of the clinic's either.
    issues.push({ code: known?.includes('unknown') ? 'unknown' : code, path: [name] });
    return text;
  };
  if (typeof input !== 'string') return refuse('format', '');
  const tooLong = farTooLong(name, input);
  if (tooLong) return refuse(tooLong, input);
  const text = (normalize ?? normalizeText)(input);
  if (!text) return undefined;
  const code = validateField(name, text);
  return code ? refuse(code, text) : text;
}

function parseContactWay(input: unknown): ContactWay | undefined {
  return CONTACT_WAYS.find((way) => way === input);
}

function parseWindow(input: unknown, contactBy: string, issues: FieldIssue[]): CallWindow {
  // The form asks for no call window where the patient wants an email.
  if (contactBy === 'email') return ANY_TIME;
  const window = parseCallWindow(input);
  if (!window) missing('callWindow', issues);
  return window ?? ANY_TIME;
}

/** Consents that cannot be parsed are an issue, and do not count as boxes left empty: a ticked box must not get lost. */
function parseConsents(input: unknown, issues: FieldIssue[]): string[] {
  const ids: unknown = input ?? [];
  const isId = (id: unknown) => typeof id === 'string' && id.length <= FIELDS.consents.limit;
  if (Array.isArray(ids) && ids.length <= MOST_CONSENTS && ids.every(isId))
    return (ids as string[]).filter(Boolean);
  issues.push({ code: 'format', path: ['consents'] });
  return [];
}

function missing(field: RequestField, issues: FieldIssue[]): '' {
  issues.push({ code: 'missing', path: [field] });
  return '';
}

function withoutUndefined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
