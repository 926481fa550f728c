import type { RichText } from '../../article/schema.ts';
import { cleanText } from '../clean-text.ts';

/** A piece of text with one format. */
export interface Run {
  text: string;
  strong?: boolean;
  emphasis?: boolean;
  href?: string;
}

/** The text of a run for `<br>`; any other white space counts as a space. */
export const LINE_BREAK = '\u2028';

/** Converts runs into paragraphs: two adjacent line breaks begin a new one. */
export function toRichTexts(runs: Run[]): RichText[] {
  const paragraphs: Run[][] = [[]];
  let breaks = 0;
  for (const run of runs) {
    if (run.text === LINE_BREAK) {
      breaks++;
      paragraphs.at(-1)?.push({ text: ' ' });
      continue;
    }
    if (run.text.trim() !== '') {
      if (breaks > 1) paragraphs.push([]);
      breaks = 0;
    }
    paragraphs.at(-1)?.push(run);
  }
  return paragraphs.map(toRichText).filter((text) => text !== undefined);
}

/** Converts runs into one trimmed text with single spaces: a string when nothing is formatted. */
export function toRichText(runs: Run[]): RichText | undefined {
  const merged = trim(collapse(merge(runs)));
  if (merged.length === 0) return undefined;
  if (merged.every(isPlain)) return merged.map(({ text }) => text).join('');
  return merged.map((run) => (isPlain(run) ? run.text : run));
}

/** Converts a rich text back into runs, to join it with others. */
export function toRuns(text: RichText): Run[] {
  if (typeof text === 'string') return [{ text }];
  return text.map((part) => (typeof part === 'string' ? { text: part } : part));
}

/** A rich text without its format. */
export function plainText(text: RichText): string {
  return toRuns(text)
    .map((run) => run.text)
    .join('');
}

/** Merges adjacent runs with the same format, so that a tag written out in two halves is found. */
function merge(runs: Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && looksLike(last, run)) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}

/** Cleans runs and collapses white space to one space, also across the boundary of two runs. */
function collapse(runs: Run[]): Run[] {
  let endsInSpace = true;
  return runs.flatMap((run) => {
    const single = cleanText(run.text).replace(/\s+/gu, ' ');
    const text = endsInSpace ? single.replace(/^ /u, '') : single;
    if (text === '') return [];
    endsInSpace = text.endsWith(' ');
    // The format of white space is invisible; a link of white space would have no accessible name.
    return text === ' ' ? [{ text }] : [{ ...run, text }];
  });
}

function trim(runs: Run[]): Run[] {
  const last = runs.at(-1);
  if (!last?.text.endsWith(' ')) return merge(runs);
  const rest = runs.slice(0, -1);
  return last.text === ' ' ? trim(rest) : merge([...rest, { ...last, text: last.text.trimEnd() }]);
}

function isPlain({ strong, emphasis, href }: Run): boolean {
  return !strong && !emphasis && href === undefined;
}

function looksLike(a: Run, b: Run): boolean {
  return (
    a.href === b.href &&
    Boolean(a.strong) === Boolean(b.strong) &&
    Boolean(a.emphasis) === Boolean(b.emphasis)
  );
}
