import { likelyZone } from '../clinic/zone-abbreviations.ts';
import { CONTRACT_VERSION } from '../json/contract-version.ts';
import type { DocumentIssue } from '../json/schema/document-issue.ts';
import { suggestName } from './suggestion.ts';

/** Messages for the custom rules of the schemas, by the rule's name. */
const CUSTOM: Record<string, string> = {
  'unsafe-url':
    'this address is not allowed. Use http, https or an address relative to the site; links may also be mailto, tel and sms.',
  'newer-contract': `the document is for a newer contract than this version of clinic-elements supports (${CONTRACT_VERSION}). Update clinic-elements.`,
  'hours-out-of-order':
    'the hours of a day must be in order and must not overlap, and each must begin before it ends. Example: [["09:00", "13:00"], ["14:00", "18:00"]].',
  'calls-end-before-they-begin': 'the second time must be later than the first. Example: ["09:00", "19:00"].',
  'closure-ends-before-it-begins':
    '"to" is before "from". The closure includes both days; for a single day, use the same date twice.',
  'unknown-time-zone':
    'unknown time zone. Use a name from the IANA time zone database, such as "America/Los_Angeles".',
  'zone-abbreviation':
    'is an abbreviation or a fixed offset, which is wrong for half of the year or in another country. Use a name from the IANA time zone database, such as "America/Los_Angeles".',
  'no-text': 'has no text in any language. Add at least one, such as { "en": "…" }.',
  'no-languages':
    'lists no language. List the languages of your clinic, or delete the key: the form then offers all.',
  'consent-id-twice':
    'two boxes have the same id. Consents are stored by it, so each box needs an id of its own.',
  'question-id-twice':
    'an earlier question has the same id. Answers are stored by it, so each question needs an id of its own.',
  'question-text-too-long': 'is too long: at most 300 characters. The text is stored with each answer.',
  'question-without-options': 'has nothing to choose from. Add "options": [{ "value": "…", "label": "…" }].',
  'question-has-no-options': 'only "choice" and "choices" have options. Delete the key, or change "type".',
  'option-twice':
    'two options have the same value. The answer is stored by it, so each needs a value of its own.',
  'question-has-no-length':
    'only "text" and "long-text" have a "maxLength". Delete the key, or change "type".',
  'question-has-no-limits':
    'only "number" and "date" have a "min" and a "max". Delete the key, or change "type".',
  'limit-of-other-type': 'must be a number for "number", and a date such as "2026-11-24" for "date".',
  'limits-crossed': 'is before "min". Swap the two.',
  'condition-unknown-question':
    'there is no earlier question with this id. A question can depend only on one that comes before it.',
  'condition-unknown-answer':
    'is no answer to that question. Use "yes" or "no" for a "yes-no", else the value of one of its options.',
  'place-id-twice': 'two places have the same id. Requests name it, so each place needs an id of its own.',
  'section-id-twice': 'two sections have the same id. Links use it, so each section needs an id of its own.',
};

/** The formats of certain keys, by the key's name. */
const FORMS: Record<string, string> = {
  callsBetween: 'times from "08:00" to "21:00", the hours in which the law allows calls',
  country: 'two capital letters, such as "US"',
  language: 'a language tag, such as "en", "es" or "fa"',
  languages: 'language tags, such as "en", "es" or "fa"',
  id: 'lower-case letters, digits and hyphens, such as "key-benefits"',
  slug: 'lower-case letters, digits and single hyphens, such as "neck-massage"',
  tags: 'lower-case letters, digits and single hyphens, such as "lower-back"',
  related: 'slugs: lower-case letters, digits and single hyphens, such as "neck-massage"',
};

const TYPES: Record<string, string> = {
  string: 'text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  tuple: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
};

/**
 * The message of an issue in one or two sentences: what is wrong and how to fix it.
 *
 * @param value the value at the issue's path; `undefined` when there is none
 */
export function sentenceFor(issue: Exclude<DocumentIssue, { code: 'unknown-key' }>, value: unknown): string {
  switch (issue.code) {
    case 'wrong-type':
      return wrongType(value, issue.params.expected);
    case 'not-allowed':
      return notAllowed(value, issue.params.values);
    case 'too-small':
      return tooSmall(issue.params);
    case 'too-big':
      return tooBig(issue.params);
    case 'wrong-format':
      return wrongFormat(issue, value);
    case 'wrong-key':
      return `${show(issue.path.at(-1))} has the wrong format: use ${FORMS.language}.`;
    case 'rule':
      return `${CUSTOM[issue.params.rule] ?? 'this value is not allowed.'}${zoneSuggestion(issue.params.rule, value)}`;
    case 'other':
      return `this value is not allowed (${issue.params.rule}).`;
  }
}

/** The message for a key that is not in the contract; `known` are the allowed keys. */
export function unknownKey(key: string, known: readonly string[]): string {
  const nearest = suggestName(key, known);
  if (nearest) return `unknown key '${key}': did you mean '${nearest}'?`;
  const others = known.length > 0 ? ` Allowed here: ${known.join(', ')}.` : '';
  return `unknown key '${key}': delete it, or check its spelling.${others}`;
}

function wrongType(value: unknown, expected: readonly string[]): string {
  const wanted = expected.map((type) => TYPES[type] ?? type).join(' or ');
  if (value === undefined) return `is missing. Add it: ${wanted}.`;
  return `is ${nameOf(value)}, but must be ${wanted}.`;
}

function notAllowed(value: unknown, allowed: readonly unknown[]): string {
  const list = allowed.map((option) => JSON.stringify(option)).join(', ');
  const choice = allowed.length === 1 ? list : `one of ${list}`;
  if (value === undefined) return `is missing. Add it: ${choice}.`;
  const nearest = typeof value === 'string' ? suggestName(value, allowed.map(String)) : undefined;
  return `is ${show(value)}, but must be ${choice}.${nearest ? ` Did you mean ${show(nearest)}?` : ''}`;
}

function tooSmall({ origin, minimum }: { origin: string; minimum: number }): string {
  if (origin === 'string') return 'is empty. Add text, or delete the key if it is optional.';
  if (origin === 'array') return `has too few entries: at least ${minimum}.`;
  return `is too small: at least ${minimum}.`;
}

function tooBig({ origin, maximum }: { origin: string; maximum: number }): string {
  if (origin === 'string') return `is too long: at most ${maximum} characters.`;
  if (origin === 'array') return `has too many entries: at most ${maximum}.`;
  return `is too large: at most ${maximum}.`;
}

function wrongFormat(
  { params: { format }, path }: Extract<DocumentIssue, { code: 'wrong-format' }>,
  value: unknown,
): string {
  if (format === 'date') return `${show(value)} is not a date. Use year-month-day, such as "2026-11-24".`;
  if (format === 'time')
    return `${show(value)} is not a time. Use the 24-hour clock with four digits, such as "09:00" or "17:30".`;
  const key = path.findLast((part) => typeof part === 'string');
  const form = FORMS[String(key)];
  return form ? `${show(value)} has the wrong format: use ${form}.` : `${show(value)} has the wrong format.`;
}

/** Names the zone that an abbreviation or a misspelled name probably means. */
function zoneSuggestion(rule: string, value: unknown): string {
  if (!/zone/.test(rule) || typeof value !== 'string') return '';
  const zone = likelyZone(value) ?? suggestName(value, Intl.supportedValuesOf('timeZone'));
  return zone ? ` Did you mean ${show(zone)}?` : '';
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? `the text ${show(value)}` : show(value);
}

function show(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
