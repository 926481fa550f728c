import type { LeftOut, Note } from '../../article/outline.ts';
import type { Block } from '../../article/schema.ts';
import { excerpt } from './clean-text.ts';
import type { Disclosures } from './disclosure.ts';
import { attribute, wordsOf, type HastNode } from './hast.ts';

/** What the article is made of, in the order of the page. */
export type Piece =
  | { type: 'heading'; level: number; text: string; line?: number }
  | { type: 'block'; block: Block; line?: number };

/** What is known of the page, and what is told about it. */
export interface Conversion {
  /** The page's own address. */
  base?: string;
  leftOut: LeftOut[];
  notes: Note[];
  disclosures: Disclosures;
}

/** What these hold is no text of the page. */
const UNSEEN = new Set(['script', 'style sheet', 'drawing']);

/** Makes pieces of nodes; the makers of lists and tables are handed it for what is inside them. */
export type ToPieces = (nodes: HastNode[], conversion: Conversion) => Piece[];

export function reportLeftOut(
  conversion: Pick<Conversion, 'leftOut'>,
  node: HastNode,
  what: string,
  text: string,
): void {
  conversion.leftOut.push({ ...lineOf(node), text: excerpt(text), what });
}

/** Tells of a whole element, by the words that could be seen of it or the address of what it loads. */
export function reportElement(conversion: Pick<Conversion, 'leftOut'>, node: HastNode, what: string): void {
  const seen = wordsOf(node).join(' ') || attribute(node, 'src');
  reportLeftOut(conversion, node, what, UNSEEN.has(what) ? '' : seen);
}

/** The same note once for each line is enough. */
export function addNote(conversion: Conversion, node: HastNode, message: string): void {
  const note = { ...lineOf(node), message };
  if (!conversion.notes.some(({ line, message }) => line === note.line && message === note.message)) {
    conversion.notes.push(note);
  }
}

export function lineOf(node: HastNode): { line?: number } {
  return node.position ? { line: node.position.start.line } : {};
}
