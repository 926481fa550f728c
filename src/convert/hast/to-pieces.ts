import { dangerousAttributes, isFragment, linkAddress } from './address.ts';
import { cleanLine, hasMarkup } from '../clean-text.ts';
import {
  asksQuestion,
  holdsHeading,
  isCommand,
  isTrigger,
  labelOf,
  withoutButtons,
  withoutIcons,
} from './disclosure.ts';
import { attribute, childrenOf, isElement, textOf, type HastNode } from './hast.ts';
import { joinPieces } from './join-pieces.ts';
import { leftOutElement } from './left-out-element.ts';
import { toDefinitions, toList } from './list.ts';
import { toFigure, toImage, toQuote } from './media.ts';
import { lineOf, reportElement, reportLeftOut, addNote, type Piece, type Conversion } from './piece.ts';
import { asQuestion, asStrong, joinQuestions, toQuestions } from './questions.ts';
import { raisedText } from './raised-text.ts';
import { LINE_BREAK, plainText, toRichTexts, type Run } from './rich-text.ts';
import { toTable } from './table.ts';

type Look = Omit<Run, 'text'>;

/** Elements that begin and end a paragraph; all others are inline, as in browsers. */
const CONTAINERS = new Set(
  'p div section article main header figcaption address center hgroup body html summary li dt dd tr td th caption pre hr tbody thead tfoot label legend'.split(
    ' ',
  ),
);
/** Lower than `<h6>`. */
const LEVEL_OF_TAB = 7;
const STRONG = ['strong', 'b'];
const EMPHASIS = ['em', 'i', 'cite', 'dfn'];

/** Elements that become blocks of their own; `undefined` for one that is only a container. */
const MAKERS: Record<string, (node: HastNode, conversion: Conversion) => Piece[] | undefined> = {
  ul: (node, conversion) => toList(node, conversion, toPieces),
  ol: (node, conversion) => toList(node, conversion, toPieces),
  menu: (node, conversion) => toList(node, conversion, toPieces),
  dir: (node, conversion) => toList(node, conversion, toPieces),
  dl: (node, conversion) => toDefinitions(node, conversion, toPieces),
  table: (node, conversion) => toTable(node, conversion, toPieces),
  blockquote: (node, conversion) => toQuote(node, conversion, toPieces),
  details: (node, conversion) => toQuestions(node, conversion, toPieces),
  figure: (node, conversion) => toFigure(node, conversion, toPieces),
  img: (node, conversion) => toImage(node, conversion),
};

/**
 * Converts nodes to headings and blocks. Only text, emphasis and safe addresses are kept; left-out parts are reported.
 */
export function toPieces(nodes: HastNode[], conversion: Conversion): Piece[] {
  const pieces: Piece[] = [];
  let runs: Run[] = [];
  let start: HastNode | undefined;
  const flush = () => {
    for (const text of toRichTexts(runs)) {
      pieces.push({ type: 'block', block: { type: 'paragraph', text }, ...(start && lineOf(start)) });
    }
    runs = [];
    start = undefined;
  };
  const apart = (made: Piece[]) => {
    flush();
    pieces.push(...made);
  };
  const visit = (node: HastNode, look: Look): void => {
    if (node.type === 'text') {
      const text = node.value ?? '';
      if (hasMarkup(text)) reportLeftOut(conversion, node, 'markup written out as text', text);
      if (text.trim() !== '') start ??= node;
      runs.push({ ...look, text });
      return;
    }
    const trigger = conversion.disclosures.triggerOf.get(node);
    if (trigger && !conversion.disclosures.labelled.has(trigger))
      return apart(toPanel(node, trigger, conversion));
    if (isSkipped(node, conversion)) return;
    if (asksQuestion(node)) return apart([asStrong(labelOf(node), node)]);
    const name = node.tagName ?? '';
    const made = Object.hasOwn(MAKERS, name) ? MAKERS[name]?.(node, conversion) : undefined;
    if (made) return apart(made);
    if (isHeading(node)) return apart(toHeading(node, Number(name[1]), conversion));
    if (isElement(node, 'br', 'wbr')) {
      if (name === 'br') runs.push({ text: LINE_BREAK });
      return;
    }
    const raised = raisedText(node);
    const inner = { ...look, ...lookOf(node, conversion) };
    const isContainer = CONTAINERS.has(name) || Object.hasOwn(MAKERS, name);
    if (isContainer) flush();
    for (const child of raised ?? childrenOf(node)) visit(child, inner);
    if (isContainer) flush();
  };
  for (const node of nodes) visit(node, {});
  flush();
  return joinQuestions(pieces);
}

/** The text of a title or heading, on one line. */
export function toLine(nodes: HastNode[], conversion: Conversion): string {
  return cleanLine(plainText(joinPieces(toPieces(nodes, conversion)) ?? ''));
}

function isSkipped(node: HastNode, conversion: Conversion): boolean {
  if (node.type === 'doctype') return true;
  if (node.type === 'comment' || node.type === 'raw') {
    reportLeftOut(conversion, node, 'comment', '');
    return true;
  }
  if (node.type !== 'element') return false;
  for (const name of dangerousAttributes(node.properties)) {
    reportLeftOut(conversion, node, `unsafe attribute ${name} of <${node.tagName ?? ''}>`, '');
  }
  const { panelOf, triggerOf, labelled, awaited } = conversion.disclosures;
  if (isTrigger(node) && holdsHeading(node)) {
    if (panelOf.has(node)) labelled.add(node);
    return false;
  }
  if (panelOf.has(node) && !isHeading(node) && !isCommand(labelOf(node))) {
    awaited.add(node);
    return true;
  }
  const what = leftOutElement(node);
  if (what === undefined || asksQuestion(node) || (what === 'hidden part' && triggerOf.has(node)))
    return false;
  reportElement(conversion, node, what);
  return true;
}

/** Converts a panel, with the label of its trigger above it. */
function toPanel(panel: HastNode, trigger: HastNode, conversion: Conversion): Piece[] {
  const { labelled } = conversion.disclosures;
  labelled.add(trigger);
  const pieces = toPieces([panel], conversion);
  const label = labelOf(trigger);
  if (pieces.length === 0) labelled.delete(trigger);
  const hasLabel = pieces.some((piece) => piece.type === 'heading' && piece.text === label);
  if (pieces.length === 0 || hasLabel || isCommand(label)) return pieces;
  if (attribute(trigger, 'role') !== 'tab') return asQuestion(label, pieces, trigger);
  return [{ type: 'heading', level: LEVEL_OF_TAB, text: label, ...lineOf(trigger) }, ...pieces];
}

function isHeading(node: HastNode): boolean {
  return isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
}

function toHeading(node: HastNode, level: number, conversion: Conversion): Piece[] {
  const inner = toPieces(withoutButtons(node, conversion.disclosures), conversion);
  const texts = inner.flatMap((piece) =>
    piece.type === 'block' && piece.block.type === 'paragraph' ? [plainText(piece.block.text)] : [],
  );
  // A heading may contain a picture, and in invalid pages a list.
  const rest = inner.filter((piece) => piece.type === 'heading' || piece.block.type !== 'paragraph');
  const text = withoutIcons(texts.join(' '));
  return text === '' ? rest : [{ type: 'heading', level, text, ...lineOf(node) }, ...rest];
}

function lookOf(node: HastNode, conversion: Conversion): Look {
  if (isElement(node, ...STRONG)) return { strong: true };
  if (isElement(node, ...EMPHASIS)) return { emphasis: true };
  if (!isElement(node, 'a', 'area') || node.properties?.['href'] === undefined) return {};
  const written = attribute(node, 'href');
  const href = linkAddress(written, conversion.base);
  if (href !== undefined) return { href };
  if (!isFragment(written)) {
    reportLeftOut(conversion, node, 'unsafe link (its text was kept)', `${textOf(node).trim()} → ${written}`);
  } else if (textOf(node).trim() !== '') {
    addNote(conversion, node, 'a link within the same page; its text was kept without the link.');
  }
  return {};
}
