import { findDisclosures } from './disclosure.ts';
import type { HastNode } from './hast.ts';
import { leaveOutTail } from './leave-out-tail.ts';
import { reportElement, type Piece, type Conversion } from './piece.ts';
import { plainText, toRuns } from './rich-text.ts';
import { toLine, toPieces } from './to-pieces.ts';
import type { Outline, OutlineSection } from '../../article/outline.ts';
import { looksLikeHeading } from '../boilerplate.ts';

/**
 * Converts an HTML tree (hast) of remark, rehype or a browser into an article's outline. Only text, emphasis and safe
 * addresses are kept. Every heading, of any level, becomes a section.
 *
 * @param root the article alone, or a page whose menus, forms and scripts are left out here
 * @param title the article's title if it is not in the tree; otherwise the first `<h1>` is used
 * @param base the page's own address, against which its links are resolved
 */
export function fromHast(root: HastNode, { title, base }: { title?: string; base?: string } = {}): Outline {
  const conversion: Conversion = {
    leftOut: [],
    notes: [],
    disclosures: findDisclosures(root),
    ...(base === undefined ? {} : { base }),
  };
  const pieces = withHeadings(toPieces([root], conversion), conversion);
  reportUnlabelled(conversion);
  const first = pieces.findIndex((piece) => piece.type === 'heading' && piece.level === 1);
  const found = title ?? headingText(pieces[first]);
  const { article, related } = leaveOutTail(withoutTitle(pieces, found), conversion);
  return {
    title: found,
    sections: toSections(found, article, conversion),
    ...(related.length > 0 ? { related } : {}),
    leftOut: conversion.leftOut,
    notes: conversion.notes,
  };
}

/** The text of an HTML fragment on one line, such as a title; content that it should not have is reported. */
export function lineFromHast(root: HastNode, { leftOut, notes }: Pick<Outline, 'leftOut' | 'notes'>): string {
  const conversion: Conversion = { leftOut, notes, disclosures: findDisclosures(root) };
  return toLine([root], conversion);
}

/** Reports labels whose panels are not in the article. */
function reportUnlabelled(conversion: Conversion): void {
  const { awaited, labelled } = conversion.disclosures;
  for (const trigger of awaited) if (!labelled.has(trigger)) reportElement(conversion, trigger, 'form');
}

function withoutTitle(pieces: Piece[], title: string): Piece[] {
  const same = (text: string) => text.toLowerCase() === title.toLowerCase();
  const first = pieces.findIndex((piece) => piece.type === 'heading' && same(piece.text));
  return pieces.filter((piece, index) => index !== first || piece.type !== 'heading');
}

/** Replaces short strong paragraphs, which some pages have in place of headings. */
function withHeadings(pieces: Piece[], conversion: Conversion): Piece[] {
  if (pieces.some((piece) => piece.type === 'heading' && piece.level > 1)) return pieces;
  return pieces.map((piece): Piece => {
    if (piece.type === 'heading' || piece.block.type !== 'paragraph') return piece;
    const text = plainText(piece.block.text).trim();
    if (!toRuns(piece.block.text).every(({ strong }) => strong) || !looksLikeHeading(text)) return piece;
    const line = piece.line === undefined ? {} : { line: piece.line };
    conversion.notes.push({
      ...line,
      message: `"${text}" is a strong paragraph; it became a heading.`,
    });
    return { type: 'heading', level: 2, text, ...line };
  });
}

function toSections(title: string, pieces: Piece[], { notes }: Conversion): OutlineSection[] {
  const sections: OutlineSection[] = [];
  const levels = pieces.flatMap((piece) => (piece.type === 'heading' ? [piece.level] : []));
  const upper = Math.min(...levels);
  for (const piece of pieces) {
    const line = piece.line === undefined ? {} : { line: piece.line };
    if (piece.type === 'heading') {
      sections.push({ heading: piece.text, blocks: [] });
      if (piece.level > upper) {
        notes.push({
          ...line,
          message: `"${piece.text}" is a heading within a section; it became a section of its own.`,
        });
      }
      continue;
    }
    if (sections.length === 0) {
      sections.push({ heading: title, blocks: [] });
      const message = 'text before the first heading; it became a section with the title as its heading.';
      notes.push({ ...line, message });
    }
    sections.at(-1)?.blocks.push(piece.block);
  }
  return sections;
}

function headingText(piece: Piece | undefined): string {
  return piece?.type === 'heading' ? piece.text : '';
}
