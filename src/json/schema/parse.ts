import { isNewerContract } from '../contract-version.ts';
import { documentIssues, ruleIssue, type DocumentIssue } from './document-issue.ts';
import type { Parsed } from '../issue.ts';
import type { z } from './zod.ts';

/** A schema of one kind of document. */
export type Schema<T> = z.ZodMiniType<T>;

/**
 * Parses an unknown value and names every issue in full, as the command line does. A key that the schema does not know
 * is left out of the value and named in `warnings`: it is no reason to show a patient nothing. Any other issue makes
 * the document unusable.
 */
export function parse<T>(schema: Schema<T>, input: unknown): Parsed<T, DocumentIssue> {
  if (isNewerContract(input)) return { ok: false, issues: [ruleIssue('newer-contract', ['contract'])] };
  const first = schema.safeParse(input);
  if (first.success) return { ok: true, value: first.data, warnings: [] };
  const issues = documentIssues(first.error.issues);
  const unknown = first.error.issues.filter(isUnknownKeys);
  if (unknown.length < first.error.issues.length) return { ok: false, issues };
  const second = schema.safeParse(withoutKeys(input, unknown));
  if (second.success) return { ok: true, value: second.data, warnings: issues };
  return { ok: false, issues: [...documentIssues(second.error.issues), ...issues] };
}

type UnknownKeys = z.core.$ZodIssueUnrecognizedKeys;

function isUnknownKeys(issue: z.core.$ZodIssue): issue is UnknownKeys {
  return issue.code === 'unrecognized_keys';
}

function withoutKeys(input: unknown, issues: readonly UnknownKeys[]): unknown {
  const copy = JSON.parse(JSON.stringify(input)) as unknown;
  for (const { path, keys } of issues) {
    const holder = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], copy);
    for (const key of keys) Reflect.deleteProperty(holder as object, key);
  }
  return copy;
}
