import type { ContactWay, FormField } from '../clinic/form-fields.ts';
import { normalizePhone } from '../clinic/phone-number.ts';
import { LONGEST_TEXT } from '../clinic/question-limits.ts';
import { isTimeZone } from '../clinic/zoned-time.ts';
import { isFetchUrl } from '../json/is-url.ts';
import { SLUG } from '../json/slug.ts';
import { isOrigin, parseCampaign } from './attribution.ts';
import type { IssueCode } from './issue.ts';
import { isEmailAddress, normalizeEmail } from './normalize-email.ts';
import { isPhoneNumber, MAX_PHONE_LENGTH } from './is-phone-number.ts';

/** What one field of a request is. */
export interface Field {
  /**
   * A question that the form asks, the clinic's own questions, the boxes that a patient ticks, the context that travels
   * in hidden fields, the key of the request, or evidence of how the form was filled in, which is no part of the request.
   */
  kind: 'question' | 'own-questions' | 'consent' | 'context' | 'key' | 'evidence';
  /**
   * How the value is written: text, one of a few choices, a call window, a list of ids (in forms one field each), or
   * answers by the id of their question (in forms a field `NAME[ID]` each).
   */
  value: 'text' | 'choice' | 'window' | 'list' | 'answers';
  /** True where every request has it, or the ways of contact with which a request has it. */
  required?: true | readonly ContactWay[];
  /** The most characters of a text, or of each entry of a list. */
  limit: number;
  /** Counts `limit` in characters as a reader sees them instead of UTF-16 units. */
  countsGraphemes?: true;
  /** The text as it is validated and kept; otherwise as `normalizeText` returns it. */
  normalize?: (text: string) => string;
  /** False for the issue `format`. */
  isValid?: (text: string) => boolean;
  /** The issues that a patient may read about the answer; each language has a sentence for each. */
  issues?: readonly IssueCode[];
  /** A text that breaks its rule is left out: the patient cannot correct it, and the request is worth more. */
  lenient?: true;
  /**
   * Part of the hash of the patient's wish, by which a duplicate is found, and of the hash of all
   * content; or (`content`) of the latter alone.
   */
  hash?: 'wish' | 'content';
  /** The column of the table `requests`, which is exported too. */
  column?: string;
  /** What staff read before the answer in the call list, where it has a row of its own there. */
  staffLabel?: string;
}

const ID = /^[A-Za-z0-9._-]+$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Every field of a request, in the order in which it is exported. The codec of forms, the parser, the validator, the
 * hashes, the type `Consultation`, the JSON Schema, the columns, the export and the call list follow from this table.
 */
export const FIELDS = {
  name: {
    kind: 'question',
    value: 'text',
    required: true,
    limit: 200,
    issues: ['missing', 'format', 'too-long'],
    hash: 'wish',
    column: 'name',
  },
  contactBy: {
    kind: 'question',
    value: 'choice',
    required: true,
    limit: 5,
    issues: ['missing'],
    hash: 'wish',
    column: 'contactBy',
  },
  phone: {
    kind: 'question',
    value: 'text',
    required: ['phone', 'text'],
    limit: MAX_PHONE_LENGTH,
    normalize: normalizePhone,
    isValid: isPhoneNumber,
    issues: ['missing', 'format'],
    hash: 'wish',
    // The column `phone` has it in E.164.
    column: 'phoneTyped',
  },
  email: {
    kind: 'question',
    value: 'text',
    required: ['email'],
    // RFC 5321.
    limit: 254,
    normalize: normalizeEmail,
    isValid: isEmailAddress,
    issues: ['missing', 'format', 'too-long'],
    hash: 'wish',
    column: 'email',
  },
  callWindow: {
    kind: 'question',
    value: 'window',
    required: true,
    limit: 150,
    issues: ['missing', 'past', 'outside-hours', 'quiet-hours', 'too-far-ahead'],
    hash: 'wish',
    column: 'callWindow',
  },
  /** The IANA zone of the patient's clock, where the browser says it. */
  timeZone: {
    kind: 'context',
    value: 'text',
    limit: 100,
    isValid: isTimeZone,
    lenient: true,
    column: 'timeZone',
  },
  service: {
    kind: 'context',
    value: 'text',
    limit: 100,
    isValid: (text) => SLUG.test(text),
    hash: 'wish',
    column: 'service',
    staffLabel: 'About',
  },
  /** The id of one of the clinic's places. */
  place: {
    kind: 'question',
    value: 'text',
    limit: 40,
    issues: ['missing', 'unknown'],
    hash: 'wish',
    column: 'place',
    staffLabel: 'Location',
  },
  /** The name of one of the clinic's practitioners. */
  practitioner: {
    kind: 'question',
    value: 'text',
    limit: 200,
    issues: ['unknown'],
    hash: 'wish',
    column: 'practitioner',
    staffLabel: 'Practitioner',
  },
  message: {
    kind: 'question',
    value: 'text',
    limit: 500,
    countsGraphemes: true,
    issues: ['format', 'too-long', 'not-asked'],
    hash: 'wish',
    column: 'message',
    staffLabel: 'Message',
  },
  /** The answers to the questions of `form.questions` in clinic.json, by id. */
  answers: {
    kind: 'own-questions',
    value: 'answers',
    // In UTF-16 units: each question has a lower limit of its own, in characters.
    limit: LONGEST_TEXT,
    hash: 'wish',
    // The column has the questions too (`AnswerRecord`).
    column: 'answers',
  },
  /** The ids of the ticked boxes. */
  consents: {
    kind: 'consent',
    value: 'list',
    limit: 100,
    hash: 'wish',
    column: 'consents',
  },
  /** BCP 47. */
  locale: {
    kind: 'context',
    value: 'text',
    limit: 100,
    isValid: (text) => ID.test(text),
    hash: 'content',
    column: 'locale',
  },
  partner: {
    kind: 'context',
    value: 'text',
    limit: 100,
    isValid: (text) => ID.test(text),
    hash: 'wish',
    column: 'partner',
  },
  /** Origin and path of the page that held the form. */
  page: {
    kind: 'context',
    value: 'text',
    limit: 2000,
    isValid: isFetchUrl,
    hash: 'content',
    column: 'page',
  },
  /** `utm_source/utm_medium/utm_campaign` of that page's address. */
  campaign: {
    kind: 'context',
    value: 'text',
    limit: 200,
    normalize: parseCampaign,
    lenient: true,
    hash: 'content',
    column: 'campaign',
  },
  /** The origin of the other site from which the patient came to that page. */
  referrer: {
    kind: 'context',
    value: 'text',
    limit: 300,
    isValid: isOrigin,
    lenient: true,
    hash: 'content',
    column: 'referrer',
  },
  idempotencyKey: { kind: 'key', value: 'text', limit: 100, isValid: (text) => UUID.test(text) },
  startToken: { kind: 'evidence', value: 'text', limit: 500 },
  /**
   * The instants of the call window as the browser computed them (`encodeInterval`), for a receiver whose time zone data
   * is older than the browser's.
   */
  callInterval: { kind: 'evidence', value: 'text', limit: 100 },
  /** The base64 of a solved challenge. */
  proof: { kind: 'evidence', value: 'text', limit: 4000 },
} as const satisfies Record<FormField, Field> & Record<string, Field>;

/** The most boxes that one request may tick. */
export const MOST_CONSENTS = 100;

type Table = typeof FIELDS;
export type FieldName = keyof Table;
export type NamesWhere<Property> = {
  [Name in FieldName]: Table[Name] extends Property ? Name : never;
}[FieldName];

/** Does not compile while the table has a question that `FORM_FIELDS` lacks. */
type Listed<Name extends FormField> = Name;
export type Question = Listed<NamesWhere<{ kind: 'question' }>>;

/** A question and a code, such as `email format`: each language has a sentence for each, or it does not compile. */
export type QuestionIssue = { [Name in Question]: `${Name} ${Table[Name]['issues'][number]}` }[Question];

export type EvidenceField = NamesWhere<{ kind: 'evidence' }>;
/** A field of the request itself. */
export type RequestField = Exclude<FieldName, EvidenceField>;
export type TextField = Exclude<NamesWhere<{ value: 'text' }>, EvidenceField>;
/** A text that every request has, and one that depends on the way of contact. */
type RequiredText = Extract<TextField, NamesWhere<{ required: true }>>;
type ContactText = Extract<TextField, NamesWhere<{ required: readonly ContactWay[] }>>;
export type OptionalText = Exclude<TextField, RequiredText | ContactText>;
/** A field with a column. */
export type StoredField = NamesWhere<{ column: string }>;

/** The texts of a request: those that it has and those that it may have. */
export type Texts = Record<RequiredText, string> & Partial<Record<OptionalText, string>>;

/** The fields with such a property, in the order of the table. */
function namesWhere(test: (field: Field) => boolean): FieldName[] {
  return (Object.keys(FIELDS) as FieldName[]).filter((name) => test(FIELDS[name]));
}

export const REQUEST_FIELDS = namesWhere(({ kind }) => kind !== 'evidence') as RequestField[];
export const EVIDENCE_FIELDS = namesWhere(({ kind }) => kind === 'evidence') as EvidenceField[];
export const OPTIONAL_TEXTS = namesWhere(
  ({ kind, value, required }) => kind !== 'evidence' && value === 'text' && !required,
) as OptionalText[];

/** The entry of a field, by its name. */
export function fieldNamed(name: FieldName): Field {
  return FIELDS[name];
}
