import type { Clinic } from '../clinic/schema.ts';
import type { DocumentIssue } from '../json/schema/document-issue.ts';
import { parse } from '../json/schema/parse.ts';
import type { z } from '../json/schema/zod.ts';
import { clinicIssues } from './clinic-issues.ts';
import { kindOfDocument, SCHEMAS, type DocumentKind } from './document-kind.ts';
import type { FileIssue } from './file-issue.ts';
import type { JsonFile } from './json-file.ts';
import { knownKeys, repeatedKeys } from './keys.ts';
import { locationAt, locationOf } from './location.ts';
import { sentenceFor, unknownKey } from './issue-message.ts';

/** One document: its kind, and every issue and note in it from top to bottom. */
export interface CheckedDocument {
  json: JsonFile;
  kind: DocumentKind | undefined;
  issues: FileIssue[];
  /** True when it has only notes. */
  isValid: boolean;
}

/** Validates one document by the schema of its kind. An unknown key is an error here. */
export function checkDocument(json: JsonFile): CheckedDocument {
  const kind = kindOfDocument(json.path, json.value);
  const issues = [...repeatedKeyIssues(json), ...(kind ? contentIssues(json, kind) : [unknownKind(json)])];
  issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { json, kind, issues, isValid: issues.every(({ severity }) => severity === 'note') };
}

function contentIssues(json: JsonFile, kind: DocumentKind): FileIssue[] {
  const schema = SCHEMAS[kind];
  const parsed = parse<unknown>(schema, json.value);
  const found = parsed.ok ? parsed.warnings : parsed.issues;
  const ofClinic = parsed.ok && kind === 'clinic' ? clinicIssues(parsed.value as Clinic) : [];
  return [
    ...found.map((issue) => toFileIssue(json, schema, issue)),
    ...ofClinic.map((issue) => ({ file: json.path, ...locationOf(json, issue.path), ...issue })),
  ];
}

function toFileIssue(json: JsonFile, schema: z.ZodMiniType, issue: DocumentIssue): FileIssue {
  const { code, path } = issue;
  const place = locationOf(json, path, { onKey: code === 'unknown-key' || code === 'wrong-key' });
  const message =
    code === 'unknown-key' ? unknownKeyAt(json, schema, path) : sentenceFor(issue, valueAt(json.value, path));
  return { file: json.path, ...place, code, path, message, severity: 'error' };
}

function unknownKeyAt(json: JsonFile, schema: z.ZodMiniType, path: readonly PropertyKey[]): string {
  const holder = path.slice(0, -1);
  const known = knownKeys(schema, holder, valueAt(json.value, holder) as object);
  return unknownKey(String(path.at(-1)), known);
}

function repeatedKeyIssues(json: JsonFile): FileIssue[] {
  return repeatedKeys(json.tree).map(({ path, offset }) => ({
    file: json.path,
    ...locationAt(json.text, offset),
    code: 'key-twice',
    path,
    message: 'duplicate key: only the last one counts. Delete one of them.',
    severity: 'error',
  }));
}

function unknownKind(json: JsonFile): FileIssue {
  return {
    file: json.path,
    ...locationAt(json.text, json.tree.offset),
    code: 'unknown-kind',
    path: [],
    message:
      'is not a service (which has "sections"), a clinic ("hours", "timeZone") or an index ("services"). Add the missing key, or a "$schema".',
    severity: 'error',
  };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) => {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
    return (part as Record<PropertyKey, unknown>)[key];
  }, value);
}
