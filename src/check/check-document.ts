import type { Clinic } from '../clinic/schema.ts';
import { parse } from '../json/parse.ts';
import type { Problem } from '../json/issue.ts';
import type { z } from '../json/zod.ts';
import { clinicFindings } from './clinic-findings.ts';
import { kindOfDocument, SCHEMAS, type DocumentKind } from './document-kind.ts';
import type { Issue } from './fault.ts';
import { flattenUnions } from './flatten-unions.ts';
import type { JsonFile } from './json-file.ts';
import { knownKeys } from './known-keys.ts';
import { placeAt, placeOfPath } from './place.ts';
import { repeatedKeys } from './repeated-keys.ts';
import { sentenceFor, unknownKey } from './sentence.ts';

/** What one document turned out to be, and every fault and note in it, from top to bottom. */
export interface CheckedDocument {
  json: JsonFile;
  kind: DocumentKind | undefined;
  issues: Issue[];
  /** True when nothing is wrong in it, whatever is noted. */
  sound: boolean;
}

/** Holds one document against the schema of its kind. Keys that the contract does not know are faults here. */
export function checkDocument(json: JsonFile): CheckedDocument {
  const kind = kindOfDocument(json.path, json.value);
  const issues = [...repeatedKeyIssues(json), ...(kind ? contentIssues(json, kind) : [unknownKind(json)])];
  issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { json, kind, issues, sound: issues.every(({ severity }) => severity === 'note') };
}

function contentIssues(json: JsonFile, kind: DocumentKind): Issue[] {
  const schema = SCHEMAS[kind];
  const parsed = parse<unknown>(schema, json.value);
  const problems = parsed.ok ? parsed.warnings : parsed.problems;
  const findings = parsed.ok && kind === 'clinic' ? clinicFindings(parsed.value as Clinic) : [];
  return [
    ...flattenUnions(problems).flatMap((problem) => toIssues(json, schema, problem)),
    ...findings.map((finding) => ({ file: json.path, ...placeOfPath(json, finding.path), ...finding })),
  ];
}

function toIssues(json: JsonFile, schema: z.ZodMiniType, problem: Problem): Issue[] {
  const value = valueAt(json.value, problem.path);
  if (problem.code === 'unrecognized_keys') {
    const known = knownKeys(schema, problem.path, value as object);
    return problem.keys.map((key) => {
      const path = [...problem.path, key];
      const place = placeOfPath(json, path, { onKey: true });
      return { file: json.path, ...place, path, message: unknownKey(key, known), severity: 'error' };
    });
  }
  const { path } = problem;
  const message = sentenceFor(problem, value);
  const place = placeOfPath(json, path, { onKey: problem.code === 'invalid_key' });
  return [{ file: json.path, ...place, path, message, severity: 'error' }];
}

function repeatedKeyIssues(json: JsonFile): Issue[] {
  return repeatedKeys(json.tree).map(({ path, offset }) => ({
    file: json.path,
    ...placeAt(json.text, offset),
    path,
    message: 'this key is there twice, and only the last one counts. Delete one of them.',
    severity: 'error',
  }));
}

function unknownKind(json: JsonFile): Issue {
  return {
    file: json.path,
    ...placeAt(json.text, json.tree.offset),
    message:
      'is neither a service (it has "sections"), nor a clinic ("hours", "timeZone"), nor an index ("services"). Add what is missing, or a "$schema".',
    severity: 'error',
  };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) => {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
    return (part as Record<PropertyKey, unknown>)[key];
  }, value);
}
