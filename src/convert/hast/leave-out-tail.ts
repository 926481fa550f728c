import {
  boilerplateOf,
  isNeverArticle,
  keptBoilerplate,
  looksLikeProse,
  type Boilerplate,
} from '../boilerplate.ts';
import { slugOfPage } from './address.ts';
import { excerpt } from '../clean-text.ts';
import { joinPieces } from './join-pieces.ts';
import type { Piece, Conversion } from './piece.ts';
import { plainText, toRuns } from './rich-text.ts';

/**
 * Leaves out the page's end, from the first heading or line that matches boilerplate and has no sentence after it. Links
 * under a related heading to pages of the same site are returned as slugs; everything else is reported.
 */
export function leaveOutTail(
  pieces: Piece[],
  conversion: Conversion,
): { article: Piece[]; related: string[] } {
  const end = endOfArticle(pieces);
  const article: Piece[] = [];
  const related = new Set<string>();
  let last: Boilerplate | undefined;
  pieces.forEach((piece, index) => {
    const text = textOfPiece(piece);
    const boilerplate = boilerplateOf(text);
    const isTail = index >= end;
    if (boilerplate && isTail) last = boilerplate;
    if (isTail && !boilerplate && last?.what === 'related heading') {
      for (const slug of takeRelated(piece, last, conversion)) related.add(slug);
    } else if (isTail || (boilerplate && isNeverArticle(boilerplate))) {
      const what = boilerplate?.what ?? last?.followers ?? 'end of the page';
      conversion.leftOut.push({ ...at(piece), text: excerpt(text), what });
    } else {
      article.push(piece);
      if (boilerplate && index > 0)
        conversion.notes.push({ ...at(piece), message: keptBoilerplate(text, boilerplate) });
    }
  });
  return { article, related: [...related] };
}

/** The index of the first piece of the page's end; the first piece is never part of it. */
function endOfArticle(pieces: Piece[]): number {
  let end = pieces.length;
  for (let index = pieces.length - 1; index > 0; index--) {
    const piece = pieces[index] as Piece;
    if (boilerplateOf(textOfPiece(piece))) end = index;
    else if (hasProse(piece)) break;
  }
  return end;
}

/** The services that a piece links to; all other lines of it are reported. */
function takeRelated(piece: Piece, { followers }: Boilerplate, conversion: Conversion): string[] {
  return linesOf(piece).flatMap(({ text, links }) => {
    const slugs = links.flatMap((href) => slugOfPage(href, conversion.base) ?? []);
    if (slugs.length === 0 && text) {
      conversion.leftOut.push({
        ...at(piece),
        text: excerpt(text),
        what: `${followers} to no page of the same site`,
      });
    }
    return slugs;
  });
}

function linesOf(piece: Piece): { text: string; links: string[] }[] {
  const texts =
    piece.type === 'block' && piece.block.type === 'list'
      ? piece.block.items.map(({ text }) => text)
      : [joinPieces([piece]) ?? ''];
  return texts.map((text) => ({
    text: plainText(text),
    links: toRuns(text).flatMap(({ href }) => href ?? []),
  }));
}

function textOfPiece(piece: Piece): string {
  return plainText(joinPieces([piece]) ?? '');
}

function hasProse(piece: Piece): boolean {
  if (piece.type === 'heading') return false;
  return linesOf(piece).some(({ text, links }) => looksLikeProse(text) && links.length === 0);
}

function at({ line }: Piece): { line?: number } {
  return line === undefined ? {} : { line };
}
