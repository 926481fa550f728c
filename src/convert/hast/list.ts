import type { Block, RichText } from '../../article/schema.ts';
import { withoutButtons } from './disclosure.ts';
import { attribute, childrenOf, isElement, type HastNode } from './hast.ts';
import { joinPieces } from './join-pieces.ts';
import { lineOf, addNote, type Piece, type Conversion, type ToPieces } from './piece.ts';
import { plainText, toRichText, toRuns } from './rich-text.ts';

type Item = Extract<Block, { type: 'list' }>['items'][number];

/** Converts a `<ul>` or `<ol>`; an item that begins with a strong "Term:" gets a term. Nested lists are flattened. */
export function toList(node: HastNode, conversion: Conversion, toPieces: ToPieces): Piece[] {
  const entries = childrenOf(node).map((child) =>
    toPieces(isElement(child, 'li') ? childrenOf(child) : [child], conversion),
  );
  const filled = entries.filter(({ length }) => length > 0);
  if (filled.every(isQuestion)) return filled.flat();
  const items = entries.flatMap((pieces) =>
    toItems(pieces, () =>
      addNote(conversion, node, 'the list has nested lists; all items were put on one level.'),
    ),
  );
  const ordered = isElement(node, 'ol') ? { ordered: true } : {};
  if (ordered.ordered && countsOtherwise(node)) {
    const message =
      'the list was not numbered from 1 on the page, but is now. Check the numbers that the text mentions.';
    addNote(conversion, node, message);
  }
  return [{ type: 'block', block: { type: 'list', ...ordered, items }, ...lineOf(node) }];
}

/** Converts a `<dl>`: each `<dt>` is the term of its `<dd>`s. */
export function toDefinitions(node: HastNode, conversion: Conversion, toPieces: ToPieces): Piece[] {
  const items: Item[] = [];
  let terms: string[] = [];
  const entries = childrenOf(node).flatMap((child) =>
    isElement(child, 'div') ? childrenOf(child) : [child],
  );
  const closeTerms = () => {
    if (terms.length > 0) items.push({ text: terms.join(', ') });
    terms = [];
  };
  for (const entry of entries) {
    const text = joinPieces(toPieces(insideOf(entry, conversion), conversion));
    if (text === undefined) continue;
    if (isElement(entry, 'dt')) {
      terms.push(plainText(text));
    } else {
      items.push(terms.length > 0 ? { term: terms.join(', ').replace(/\s*[:：]$/u, ''), text } : { text });
      terms = [];
    }
  }
  closeTerms();
  return items.length === 0 ? [] : [{ type: 'block', block: { type: 'list', items }, ...lineOf(node) }];
}

/** True for an item of an accordion that is marked up as a list. */
function isQuestion([first, ...rest]: Piece[]): boolean {
  return first?.type === 'block' && first.block.type === 'questions' && rest.length === 0;
}

function countsOtherwise(node: HastNode): boolean {
  const { start = 1, reversed = false } = node.properties ?? {};
  if (Number(start) !== 1 || reversed !== false) return true;
  const items = childrenOf(node).filter((child) => isElement(child, 'li'));
  return items.some((item, index) => Number(attribute(item, 'value') || index + 1) !== index + 1);
}

function insideOf(entry: HastNode, { disclosures }: Conversion): HastNode[] {
  if (isElement(entry, 'dt')) return withoutButtons(entry, disclosures);
  return isElement(entry, 'dd') ? childrenOf(entry) : [entry];
}

function toItems(pieces: Piece[], tellNested: () => void): Item[] {
  const isList = (piece: Piece) => piece.type === 'block' && piece.block.type === 'list';
  const [first, ...rest] = pieces.filter((piece) => !isList(piece));
  const nested = pieces.flatMap((piece) =>
    piece.type === 'block' && piece.block.type === 'list' ? piece.block.items : [],
  );
  if (nested.length > 0) tellNested();
  const own = first?.type === 'heading' ? withTerm(first.text, rest) : toItem(first ? [first, ...rest] : []);
  return [...own, ...nested];
}

/** Adds a term to the first piece: lists of cards often have a heading in each item. */
function withTerm(term: string, rest: Piece[]): Item[] {
  const text = joinPieces(rest);
  return [text === undefined ? { text: term } : { term: term.replace(/\s*[:：]$/u, ''), text }];
}

function toItem(pieces: Piece[]): Item[] {
  const text = joinPieces(pieces);
  return text === undefined ? [] : [splitTerm(text)];
}

/** Splits off a strong lead-in, with its colon inside or right after it, as the item's term. */
function splitTerm(text: RichText): Item {
  const runs = toRuns(text);
  const from = runs.findIndex(({ strong }) => !strong);
  const lead = from === -1 ? [] : runs.slice(0, from);
  const term = lead
    .map((run) => run.text)
    .join('')
    .trim();
  const rest = from === -1 ? [] : runs.slice(from);
  const [next] = rest;
  if (!next || term === '' || lead.some(({ href }) => href !== undefined)) return { text };
  const colonAfter = /^\s*[:：]/u.test(next.text);
  if (!colonAfter && !/[:：]$/u.test(term)) return { text };
  const after = toRichText([
    { ...next, text: next.text.replace(/^\s*[:：]/u, colonAfter ? '' : '$&') },
    ...rest.slice(1),
  ]);
  return after === undefined ? { text } : { term: term.replace(/\s*[:：]$/u, ''), text: after };
}
