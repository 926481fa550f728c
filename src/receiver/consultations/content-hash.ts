import { createHash } from 'node:crypto';
import { encodeCallWindow } from '../../consultation/call-window/call-window.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import type { Answers } from '../../consultation/questions/answers.ts';
import { fieldNamed, REQUEST_FIELDS } from '../../consultation/fields.ts';

/** SHA-256 (hex) of all content of a request, independent of its encoding, the order of its fields, and its key. */
export function contentHash(consultation: Consultation): string {
  return hash(entriesOf(consultation, ['wish', 'content']));
}

/**
 * SHA-256 (hex) of the patient's wish alone. The page, its campaign and its language may differ between a form that was
 * posted without script and the same form with script: the wish is the same.
 */
export function wishHash(consultation: Consultation): string {
  const entries = entriesOf(consultation, ['wish']);
  // Browsers use other line ends when they post a form without script.
  return hash(entries.map(([name, value]) => [name, withPlainLineEnds(value)]));
}

function withPlainLineEnds(value: Value): Value {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  return value.map((part) => withPlainLineEnds(part as Value)) as Value;
}

type Value = string | readonly string[] | readonly (readonly [id: string, answer: Value])[];
type Entry = [string, Value];

/** The fields with such a hash that have a value, sorted by name. An empty field changes no hash. */
function entriesOf(consultation: Consultation, parts: readonly string[]): Entry[] {
  const values: Readonly<Record<string, unknown>> = {
    ...consultation,
    callWindow: encodeCallWindow(consultation.callWindow),
    answers: consultation.answers && sortedById(consultation.answers),
    consents: [...new Set(consultation.consents)].sort(),
  };
  return REQUEST_FIELDS.filter((name) => parts.includes(fieldNamed(name).hash ?? ''))
    .flatMap((name): Entry[] => (values[name] ? [[name, values[name] as Value]] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function sortedById(answers: Answers): [string, Value][] {
  return Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
}

function hash(entries: readonly Entry[]): string {
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}
