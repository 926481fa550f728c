import type { LeftOut, Note } from '../../article/outline.ts';
import type { Block } from '../../article/schema.ts';
import { excerpt } from '../clean-text.ts';
import type { Disclosures } from './disclosure.ts';
import { attribute, wordsOf, type HastNode } from './hast.ts';

/** A heading or block of the article, in the order of the page. */
export type Piece =
  | { type: 'heading'; level: number; text: string; line?: number }
  | { type: 'block'; block: Block; line?: number };

/** The state of one conversion: the page's address, its report, and its disclosures. */
export interface Conversion {
  /** The page's own address. */
  base?: string;
  leftOut: LeftOut[];
  notes: Note[];
  disclosures: Disclosures;
}

/** Left-out elements whose content is not text. */
const UNSEEN = new Set(['script', 'style sheet', 'drawing']);

/** Converts nodes to pieces; the converters of lists and tables get it as an argument, because an import would be a cycle. */
export type ToPieces = (nodes: HastNode[], conversion: Conversion) => Piece[];

export function reportLeftOut(
  conversion: Pick<Conversion, 'leftOut'>,
  node: HastNode,
  what: string,
  text: string,
): void {
  conversion.leftOut.push({ ...lineOf(node), text: excerpt(text), what });
}

/** Reports an element as left out, by its visible words or the address of what it loads. */
export function reportElement(conversion: Pick<Conversion, 'leftOut'>, node: HastNode, what: string): void {
  const seen = wordsOf(node).join(' ') || attribute(node, 'src');
  reportLeftOut(conversion, node, what, UNSEEN.has(what) ? '' : seen);
}

/** Adds a note, once for each line. */
export function addNote(conversion: Conversion, node: HastNode, message: string): void {
  const note = { ...lineOf(node), message };
  if (!conversion.notes.some(({ line, message }) => line === note.line && message === note.message)) {
    conversion.notes.push(note);
  }
}

export function lineOf(node: HastNode): { line?: number } {
  return node.position ? { line: node.position.start.line } : {};
}
