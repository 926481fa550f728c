import type { RichText } from '../../article/schema.ts';
import { cleanText } from './clean-text.ts';

/** A piece of text that looks one way. */
export interface Run {
  text: string;
  strong?: boolean;
  emphasis?: boolean;
  href?: string;
}

/** What a `<br>` is; other white space in a run counts as a space. */
export const LINE_BREAK = '\u2028';

/** The paragraphs that runs make: two line breaks after each other begin a new one. */
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

/** One text with single spaces and none around it: a string when nothing in it looks special. */
export function toRichText(runs: Run[]): RichText | undefined {
  const merged = trim(collapse(merge(runs)));
  if (merged.length === 0) return undefined;
  if (merged.every(isPlain)) return merged.map(({ text }) => text).join('');
  return merged.map((run) => (isPlain(run) ? run.text : run));
}

/** The runs of a text that was made before, to join it with others. */
export function toRuns(text: RichText): Run[] {
  if (typeof text === 'string') return [{ text }];
  return text.map((part) => (typeof part === 'string' ? { text: part } : part));
}

/** The words alone. */
export function plainText(text: RichText): string {
  return toRuns(text)
    .map((run) => run.text)
    .join('');
}

/** Neighbours that look the same become one, so that a tag written in two halves is seen. */
function merge(runs: Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && looksLike(last, run)) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}

/** Cleans, and leaves one space where white space stood, wherever one run ends and the next begins. */
function collapse(runs: Run[]): Run[] {
  let endsInSpace = true;
  return runs.flatMap((run) => {
    const single = cleanText(run.text).replace(/\s+/gu, ' ');
    const text = endsInSpace ? single.replace(/^ /u, '') : single;
    if (text === '') return [];
    endsInSpace = text.endsWith(' ');
    // White space that looks special is seen by nobody; in a link it would be a link that nobody can name.
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
