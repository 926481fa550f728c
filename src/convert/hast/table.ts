import type { Block, RichText } from '../../article/schema.ts';
import { childrenOf, descendants, isElement, attribute, type HastNode } from './hast.ts';
import { joinPieces } from './join-pieces.ts';
import { lineOf, addNote, type Piece, type Conversion, type ToPieces } from './piece.ts';
import { plainText, toRuns } from './rich-text.ts';

type Cells = RichText[];

/**
 * Converts a `<table>` with a row of headers. One without headers, or with spanning cells, becomes a list of its rows.
 *
 * @returns `undefined` for a table that only lays out a page
 */
export function toTable(node: HastNode, conversion: Conversion, toPieces: ToPieces): Piece[] | undefined {
  if (isLayout(node)) return undefined;
  const caption = descendants(node, 'caption').flatMap((child) => toPieces(childrenOf(child), conversion));
  const rows = descendants(node, 'tr').map((row) =>
    childrenOf(row).filter((cell) => isElement(cell, 'th', 'td')),
  );
  const cells = rows.map((row) =>
    row.map((cell): RichText => joinPieces(toPieces([cell], conversion)) ?? ['']),
  );
  const filled = cells.filter((row) => row.some((text) => plainText(text) !== ''));
  if (filled.length === 0) return caption;
  const head = rows[cells.indexOf(filled[0] as Cells)] ?? [];
  const [header, ...body] = filled as [Cells, ...Cells[]];
  const regular = filled.every((row) => row.length === header.length) && !rows.flat().some(spansOthers);
  if (
    regular &&
    body.length > 0 &&
    head.every((cell, index) => isElement(cell, 'th') || index === 0) &&
    isHead(head)
  ) {
    const captionText = plainText(joinPieces(caption) ?? '');
    const rowHeaders = rows.slice(1).every(([first]) => first === undefined || isElement(first, 'th'));
    const table: Block = {
      type: 'table',
      ...(captionText ? { caption: captionText } : {}),
      header,
      ...(rowHeaders ? { rowHeaders } : {}),
      rows: body,
    };
    return [{ type: 'block', block: table, ...lineOf(node) }];
  }
  addNote(
    conversion,
    node,
    'the table has no plain row of headers; it became a list with an item for each row.',
  );
  const items = filled.map((row) => ({ text: joinCells(row) }));
  return [...caption, { type: 'block', block: { type: 'list', items }, ...lineOf(node) }];
}

function isHead(head: HastNode[]): boolean {
  return head.some((cell) => isElement(cell, 'th'));
}

function spansOthers(cell: HastNode): boolean {
  return Number(attribute(cell, 'colSpan') || 1) > 1 || Number(attribute(cell, 'rowSpan') || 1) > 1;
}

function isLayout(node: HastNode): boolean {
  const role = attribute(node, 'role');
  if (role === 'presentation' || role === 'none') return true;
  return (
    descendants(node, 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'table').length > 0 ||
    descendants(node, 'td', 'th').length < 2
  );
}

function joinCells(row: Cells): RichText {
  const filled = row.filter((text) => plainText(text) !== '');
  const runs = filled.flatMap((text, index) => [...(index > 0 ? [{ text: ' – ' }] : []), ...toRuns(text)]);
  return runs.map(({ text, ...look }) => (Object.keys(look).length === 0 ? text : { text, ...look }));
}
