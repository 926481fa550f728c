import { withoutButtons } from './disclosure.ts';
import { childrenOf, isElement, type HastNode } from './hast.ts';
import { joinPieces } from './join-pieces.ts';
import { lineOf, type Piece, type Conversion, type ToPieces } from './piece.ts';
import { plainText } from './rich-text.ts';

/** Converts a `<details>`; `undefined` when it has no summary. */
export function toQuestions(node: HastNode, conversion: Conversion, toPieces: ToPieces): Piece[] | undefined {
  const summary = childrenOf(node).find((child) => isElement(child, 'summary'));
  if (!summary) return undefined;
  const asked = toPieces(withoutButtons(summary, conversion.disclosures), conversion);
  const rest = childrenOf(node).filter((child) => child !== summary);
  const answer = toPieces(rest, conversion);
  if (asked.some(({ type }) => type === 'heading')) return [...asked, ...answer];
  return asQuestion(plainText(joinPieces(asked) ?? ''), answer, node);
}

/** A questions block, if the answer is only text; otherwise the question as a strong paragraph above the answer. */
export function asQuestion(question: string, answer: Piece[], node: HastNode): Piece[] {
  if (question === '') return answer;
  const text = joinPieces(answer);
  const isText = answer.every((piece) => piece.type === 'block' && piece.block.type === 'paragraph');
  if (text === undefined || !isText) return [asStrong(question, node), ...answer];
  return [
    { type: 'block', block: { type: 'questions', items: [{ question, answer: text }] }, ...lineOf(node) },
  ];
}

/** A label as a strong paragraph. */
export function asStrong(text: string, node: HastNode): Piece {
  return { type: 'block', block: { type: 'paragraph', text: [{ text, strong: true }] }, ...lineOf(node) };
}

/** Merges adjacent questions into one block. */
export function joinQuestions(pieces: Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const both = last?.type === 'block' && piece.type === 'block' ? [last.block, piece.block] : [];
    const [before, after] = both;
    if (before?.type === 'questions' && after?.type === 'questions') before.items.push(...after.items);
    else joined.push(piece);
  }
  return joined;
}
