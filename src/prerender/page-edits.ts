import type { PageElement } from './page-element.ts';

/** A span of the page's text and its replacement. */
export interface Edit {
  /** UTF-16 offsets in the page's text. */
  from: number;
  to: number;
  text: string;
}

/** Sorts edits from the top of the page to its end; at one offset an insertion comes before a removal. */
export function sortEdits(edits: Edit[]): Edit[] {
  return edits.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Applies edits in the order of {@link sortEdits}; none overlaps another. */
export function applyEdits(html: string, edits: Edit[]): string {
  return edits.reduceRight((page, { from, to, text }) => page.slice(0, from) + text + page.slice(to), html);
}

/** Removes an element with its tags; no edit when the parser added it. */
export function removal({ sourceCodeLocation: location }: PageElement): Edit[] {
  return location ? [{ from: location.startOffset, to: location.endOffset, text: '' }] : [];
}
