import type { core } from 'zod/mini';

/** Where in a document something is wrong: keys and indices from the root. */
export interface Place {
  path: PropertyKey[];
}

/**
 * One fault in a document: its place, and what it is (`code` and the details that zod gives with that code).
 * Sentences are made from it where a person reads them.
 */
export type Problem = core.$ZodIssue;

/** What came of reading an unknown value: the typed value with what was passed over, or every fault found. */
export type Parsed<T, P extends Place = Problem> =
  { ok: true; value: T; warnings: P[] } | { ok: false; problems: P[] };

/** `sections[0].blocks[2].text`; the empty path is the document itself. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
