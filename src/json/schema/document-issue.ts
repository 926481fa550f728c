import type { Issue } from '../issue.ts';
import type { z } from './zod.ts';

interface Details {
  'wrong-type': { expected: readonly string[] };
  'not-allowed': { values: readonly unknown[] };
  'too-small': { origin: string; minimum: number };
  'too-big': { origin: string; maximum: number };
  'wrong-format': { format: string };
  'wrong-key': Record<string, never>;
  'unknown-key': { key: string };
  /** A rule of our own schemas, by the name that it has there, such as `unsafe-url`. */
  rule: { rule: string };
  other: { rule: string };
}

/** An issue that a zod schema finds in a document, in our own codes. */
export type DocumentIssue = {
  [Code in keyof Details]: Issue<Code> & { params: Details[Code] };
}[keyof Details];

export function ruleIssue(rule: string, path: readonly PropertyKey[]): DocumentIssue {
  return { code: 'rule', path, params: { rule } };
}

type ZodIssue = z.core.$ZodIssue;

/** The issues of zod in our codes. Of the branches of a union, only the one that was probably meant counts. */
export function documentIssues(found: readonly ZodIssue[]): DocumentIssue[] {
  return found.flatMap((issue) => toDocumentIssues(issue));
}

function toDocumentIssues(issue: ZodIssue): DocumentIssue[] {
  const { path } = issue;
  switch (issue.code) {
    case 'invalid_type':
      return [{ code: 'wrong-type', path, params: { expected: [issue.expected] } }];
    case 'invalid_value':
      return [{ code: 'not-allowed', path, params: { values: issue.values } }];
    case 'invalid_union':
      return unionIssues(issue);
    case 'too_small':
      return [{ code: 'too-small', path, params: { origin: issue.origin, minimum: Number(issue.minimum) } }];
    case 'too_big':
      return [{ code: 'too-big', path, params: { origin: issue.origin, maximum: Number(issue.maximum) } }];
    case 'invalid_format':
      return [{ code: 'wrong-format', path, params: { format: issue.format } }];
    case 'invalid_key':
      return [{ code: 'wrong-key', path, params: {} }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'unknown-key', path: [...path, key], params: { key } }));
    case 'custom':
      return [ruleIssue(String(issue.params?.code), path)];
    default:
      return [{ code: 'other', path, params: { rule: issue.code } }];
  }
}

/** The issues of the branch whose outer type fits and that has the fewest issues; else the types that are allowed. */
function unionIssues(issue: z.core.$ZodIssueInvalidUnion): DocumentIssue[] {
  const { path } = issue;
  const fitting = issue.errors.filter((branch) => !branch.some(isWrongType));
  const [meant] = fitting.sort((a, b) => a.length - b.length);
  if (meant) return documentIssues(meant.map((inner) => ({ ...inner, path: [...path, ...inner.path] })));
  // The branches differ by the value of one key.
  if ('options' in issue && Array.isArray(issue.options))
    return [{ code: 'not-allowed', path, params: { values: issue.options } }];
  const expected = issue.errors.flat().flatMap((inner) => (isWrongType(inner) ? [inner.expected] : []));
  return [{ code: 'wrong-type', path, params: { expected: [...new Set(expected)] } }];
}

function isWrongType(issue: ZodIssue): issue is z.core.$ZodIssueInvalidType {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}
