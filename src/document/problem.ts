import type { core } from 'zod/mini';

/**
 * One fault in a document: where it is (`path`, keys and indices from the root) and what it is (`code` and the
 * details that zod gives with that code). Sentences are made from it where a person reads them.
 */
export type Problem = core.$ZodIssue;

/** What came of reading an unknown value: the typed value with what was passed over, or every fault found. */
export type Parsed<T> = { ok: true; value: T; warnings: Problem[] } | { ok: false; problems: Problem[] };

/** `sections[0].blocks[2].text`; the empty path is the document itself. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
