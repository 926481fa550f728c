import type { Note, Outline, OutlineSection } from '../../article/outline.ts';
import { looksLikeHeading } from '../../convert/boilerplate.ts';
import type { Block } from '../../article/schema.ts';
import { isWholeParagraph, splitLines, type Line } from './lines.ts';
import { parseListItem, splitTerm, type ListItem } from './list-item.ts';
import { leaveOutBoilerplate } from './leave-out-boilerplate.ts';

/** A block with the line on which it begins. */
type Piece =
  | { type: 'heading'; line: number; text: string }
  | { type: 'paragraph'; line: number; text: string }
  | { type: 'list'; line: number; ordered: boolean; items: ListItem[] };

/**
 * Parses a page saved as plain text: a title, then headings (short lines without a period, between empty lines),
 * paragraphs (hard-wrapped or not) and lists (`•`, `-`, `*`, `1.`). Nothing of the article is lost.
 */
export function parseText(text: string): Outline {
  const { article, leftOut, notes } = leaveOutBoilerplate(splitLines(text));
  const pieces = mergeLists(toPieces(article));
  const [first, ...rest] = pieces;
  const title = first?.type === 'heading' ? first.text : '';
  const sections = toSections(title, title ? rest : pieces, notes);
  return { title, sections, leftOut, notes: notes.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function toPieces(lines: Line[]): Piece[] {
  const pieces: Piece[] = [];
  lines.forEach((line, index) => {
    const previous = pieces.at(-1);
    const next = lines[index + 1];
    const item = parseListItem(line.text);
    const isWrapped = previous?.type === 'paragraph' && continuesParagraph(lines[index - 1], line);
    // A list begins with 1; any other number within a paragraph belongs to its sentence.
    const isWord = isWrapped && (item?.number ?? 1) > 1;
    if (item && !isWord && !isNumberedHeading(line, next, previous)) {
      pieces.push({
        type: 'list',
        line: line.line,
        ordered: item.ordered,
        items: [{ ...item, indent: line.indent }],
      });
    } else if (previous && continuesItem(previous, line)) {
      appendToItem(previous, line);
    } else if (isHeading(line, next)) {
      pieces.push({ type: 'heading', line: line.line, text: line.text });
    } else if (isWrapped) {
      previous.text += ` ${line.text}`;
    } else {
      pieces.push({ type: 'paragraph', line: line.line, text: line.text });
    }
  });
  return pieces;
}

/** A heading is alone between empty lines, or right above a paragraph that is not hard-wrapped. */
function isHeading(line: Line, next: Line | undefined): boolean {
  if (!looksLikeHeading(line.text)) return false;
  return line.alone || (line.startsRun && next !== undefined && !next.startsRun && isWholeParagraph(next));
}

/** "1. Rest" above a paragraph is a heading, unless a list comes before it. */
function isNumberedHeading(line: Line, next: Line | undefined, previous: Piece | undefined): boolean {
  if (previous?.type === 'list' || !parseListItem(line.text)?.ordered) return false;
  return isHeading(line, next) && next !== undefined && isWholeParagraph(next);
}

function continuesParagraph(previous: Line | undefined, line: Line): boolean {
  return previous !== undefined && !line.startsRun && !isWholeParagraph(previous) && !isWholeParagraph(line);
}

/** An item continues in the next line if that is indented, or if the item does not end as a sentence. */
function continuesItem(previous: Piece, line: Line): boolean {
  if (previous.type !== 'list' || line.startsRun) return false;
  const item = previous.items.at(-1);
  return item !== undefined && (line.indent > item.indent || !/[.!?…]$/u.test(item.text));
}

function appendToItem(piece: Piece, line: Line): void {
  const item = piece.type === 'list' ? piece.items.at(-1) : undefined;
  if (item) item.text += ` ${line.text}`;
}

/** Merges adjacent items into one list, with or without empty lines between them. */
function mergeLists(pieces: Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const previous = merged.at(-1);
    if (piece.type === 'list' && previous?.type === 'list' && piece.ordered === previous.ordered) {
      previous.items.push(...piece.items);
    } else {
      merged.push(piece);
    }
  }
  return merged;
}

function toSections(title: string, pieces: Piece[], notes: Note[]): OutlineSection[] {
  const sections: OutlineSection[] = [];
  for (const piece of pieces) {
    if (piece.type === 'heading') {
      sections.push({ heading: piece.text, blocks: [] });
      continue;
    }
    if (sections.length === 0) {
      sections.push({ heading: title, blocks: [] });
      notes.push({
        line: piece.line,
        message: 'text before the first heading; it became a section with the title as its heading.',
      });
    }
    sections.at(-1)?.blocks.push(toBlock(piece));
    if (piece.type === 'list' && isNested(piece.items)) {
      notes.push({
        line: piece.line,
        message: 'the list has nested lists; all items were put on one level.',
      });
    }
  }
  return sections;
}

function toBlock(piece: Exclude<Piece, { type: 'heading' }>): Block {
  if (piece.type === 'paragraph') return { type: 'paragraph', text: piece.text };
  const items = piece.items.map(({ text }) => splitTerm(text));
  return piece.ordered ? { type: 'list', ordered: true, items } : { type: 'list', items };
}

function isNested(items: ListItem[]): boolean {
  const [first] = items;
  return first !== undefined && items.some(({ indent }) => indent >= first.indent + 2);
}
