import type { Block, RichText } from '../../article/schema.ts';
import type { Piece } from './piece.ts';
import { toRichText, toRuns, type Run } from './rich-text.ts';

/** Joins pieces into one rich text, where a block can hold nothing else. No word is lost. */
export function joinPieces(pieces: Piece[]): RichText | undefined {
  return toRichText(pieces.flatMap((piece) => [...runsOfPiece(piece), { text: ' ' }]));
}

/** The runs of a piece, separated by spaces. */
function runsOfPiece(piece: Piece): Run[] {
  return piece.type === 'heading' ? [{ text: piece.text, strong: true }] : runsOfBlock(piece.block);
}

function runsOfBlock(block: Block): Run[] {
  switch (block.type) {
    case 'paragraph':
      return toRuns(block.text);
    case 'quote':
      return [...toRuns(block.text), ...(block.source ? [{ text: ` ${block.source}` }] : [])];
    case 'image':
      return [{ text: block.alt }, { text: ' ' }, ...(block.caption ? toRuns(block.caption) : [])];
    case 'list':
      return spaced(block.items.map(({ term, text }) => [...label(term), ...toRuns(text)]));
    case 'steps':
      return spaced(block.items.map(({ heading, text }) => [...label(heading), ...toRuns(text)]));
    case 'questions':
      return spaced(block.items.map(({ question, answer }) => [...strong(question), ...toRuns(answer)]));
    case 'table':
      return spaced([block.header, ...block.rows].map((row) => spaced(row.map(toRuns))));
    case 'callout':
      return [...strong(block.heading), ...spaced(block.blocks.map(runsOfBlock))];
  }
}

function label(term: string | undefined): Run[] {
  return term === undefined ? [] : [{ text: `${term}:`, strong: true }, { text: ' ' }];
}

function strong(text: string): Run[] {
  return [{ text, strong: true }, { text: ' ' }];
}

function spaced(parts: Run[][]): Run[] {
  return parts.flatMap((part) => [...part, { text: ' ' }]);
}
