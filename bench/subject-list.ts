import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { MEASURES } from './measures.ts';
import type { PageSource, Subject } from './subjects.ts';

const WEB_ADDRESS = z.url({
  protocol: /^https?$/,
  error: 'is no address that begins with http:// or https://',
});

const selectors = z.strictObject({
  article: z.string(),
  articleText: z.string(),
  field: z.string(),
  send: z.string(),
  problem: z.string(),
});

const goals = z.partialRecord(
  z.enum(MEASURES.map(({ name }) => name)),
  z.union([z.strictObject({ ratio: z.number() }), z.strictObject({ everyValue: z.number() })]),
);

const about = {
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'takes small letters, digits and hyphens'),
  description: z.string().optional(),
  selectors,
  goals: goals.default({}),
};

const list = z.array(
  z.union(
    [z.strictObject({ ...about, url: WEB_ADDRESS }), z.strictObject({ ...about, folder: z.string() })],
    { error: 'needs name, selectors, and either url or folder' },
  ),
);

/**
 * Reads further subjects from a JSON file: a list of objects with `name`, either `url` or `folder` (seen from the file),
 * `selectors` as the subjects here have them, and if wanted `description` and `goals`.
 *
 * @throws naming the file and the first place in it that is not what it should be
 */
export function readSubjectList(file: string): Subject[] {
  const parsed = list.safeParse(readJson(file));
  if (!parsed.success) throw new Error(`${file}: ${firstIssue(parsed.error.issues)}`);
  return parsed.data.map(({ name, description = name, selectors, goals, ...source }) => {
    const page: PageSource = 'url' in source ? source : { folder: resolve(dirname(file), source.folder) };
    return { name, description, page, selectors, goals };
  });
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : 'cannot be read'}`, { cause });
  }
}

/** Of two shapes that an entry may have, the faults of the one that it comes closest to say more than the choice. */
function firstIssue([issue]: z.core.$ZodIssue[]): string {
  if (!issue) return 'is not a list of subjects';
  const inner = issue.code === 'invalid_union' ? issue.errors.toSorted(byCount)[0]?.[0] : undefined;
  const path = [...issue.path, ...(inner?.path ?? [])].join('.');
  return `${path || 'the list'}: ${(inner ?? issue).message}`;
}

function byCount(a: unknown[], b: unknown[]): number {
  return a.length - b.length;
}
