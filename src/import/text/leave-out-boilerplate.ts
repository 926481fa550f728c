import type { LeftOut, Note } from '../../article/outline.ts';
import {
  boilerplateOf,
  isNeverArticle,
  keptBoilerplate,
  looksLikeProse,
  type Boilerplate,
} from '../../convert/boilerplate.ts';
import type { Line } from './lines.ts';

/** The lines of the article, and those of the page around it. */
export interface Sorted {
  article: Line[];
  leftOut: LeftOut[];
  notes: Note[];
}

/**
 * Separates an article from the page around it. The end of the page is left out, from the first line that matches
 * boilerplate and is followed only by such lines and short ones; sentences after it mean that it is kept.
 */
export function leaveOutBoilerplate(lines: Line[]): Sorted {
  const end = endOfArticle(lines);
  const sorted: Sorted = { article: [], leftOut: [], notes: [] };
  let last: Boilerplate | undefined;
  lines.forEach((line, index) => {
    const boilerplate = boilerplateOf(line.text);
    const isTail = index >= end;
    if (boilerplate && isTail) last = boilerplate;
    if (isTail || (boilerplate && isNeverArticle(boilerplate))) {
      const what = boilerplate?.what ?? last?.followers ?? 'end of the page';
      sorted.leftOut.push({ line: line.line, text: line.text, what });
      return;
    }
    sorted.article.push(line);
    if (boilerplate && index > 0) {
      sorted.notes.push({ line: line.line, message: keptBoilerplate(line.text, boilerplate) });
    }
  });
  return sorted;
}

/** The index of the first line of the page's end; the title is never part of it. */
function endOfArticle(lines: Line[]): number {
  let end = lines.length;
  for (let index = lines.length - 1; index > 0; index--) {
    const { text } = lines[index] as Line;
    if (boilerplateOf(text)) end = index;
    else if (looksLikeProse(text)) break;
  }
  return end;
}
