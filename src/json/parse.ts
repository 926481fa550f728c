import { isNewerContract } from './contract-version.ts';
import type { Parsed, Problem } from './issue.ts';
import type { z } from './zod.ts';

/** A schema of one kind of document. */
export type Schema<T> = z.ZodMiniType<T>;

/**
 * Reads an unknown value with every fault in it told in full, as the command line and the receiver do. Keys that the schema does not know are no reason to show a patient
 * nothing: they are left out of the value and told as `warnings`; every other fault makes the document unusable.
 */
export function parse<T>(schema: Schema<T>, input: unknown): Parsed<T> {
  if (isNewerContract(input)) return { ok: false, problems: [newerContract(input)] };
  const first = schema.safeParse(input);
  if (first.success) return { ok: true, value: first.data, warnings: [] };
  const warnings = first.error.issues.filter(isUnknownKeys);
  if (warnings.length < first.error.issues.length) return { ok: false, problems: first.error.issues };
  const second = schema.safeParse(withoutKeys(input, warnings));
  if (second.success) return { ok: true, value: second.data, warnings };
  return { ok: false, problems: [...second.error.issues, ...warnings] };
}

function newerContract(input: unknown): Problem {
  return { code: 'custom', path: ['contract'], message: '', input, params: { code: 'newer-contract' } };
}

function isUnknownKeys(problem: Problem): problem is z.core.$ZodIssueUnrecognizedKeys {
  return problem.code === 'unrecognized_keys';
}

function withoutKeys(input: unknown, problems: z.core.$ZodIssueUnrecognizedKeys[]): unknown {
  const copy = JSON.parse(JSON.stringify(input)) as unknown;
  for (const { path, keys } of problems) {
    const holder = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], copy);
    for (const key of keys) Reflect.deleteProperty(holder as object, key);
  }
  return copy;
}
