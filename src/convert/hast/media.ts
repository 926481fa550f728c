import { webAddress } from './address.ts';
import { cleanLine, hasMarkup } from '../clean-text.ts';
import { attribute, childrenOf, descendants, isElement, type HastNode } from './hast.ts';
import { joinPieces } from './join-pieces.ts';
import { lineOf, reportLeftOut, type Piece, type Conversion, type ToPieces } from './piece.ts';
import { plainText } from './rich-text.ts';

const LARGEST_SIDE = 20_000;
/** Elements that a quote block cannot hold; the content of such a quote is converted without the quote. */
const MORE_THAN_TEXT = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'img', 'table', 'ul', 'ol', 'dl'];

/** Converts an `<img>` with a known size; documents require it to prevent layout shift. */
export function toImage(node: HastNode, conversion: Conversion): Piece[] {
  const src = webAddress(attribute(node, 'src'), conversion.base);
  const alt = cleanLine(attribute(node, 'alt'));
  if (hasMarkup(attribute(node, 'alt'))) {
    reportLeftOut(conversion, node, 'markup written out as text', attribute(node, 'alt'));
  }
  const width = Number(attribute(node, 'width'));
  const height = Number(attribute(node, 'height'));
  if (src !== undefined && isSide(width) && isSide(height)) {
    return [{ type: 'block', block: { type: 'image', src, alt, width, height }, ...lineOf(node) }];
  }
  const why = src === undefined ? 'image without a safe address' : 'image without its width and height';
  reportLeftOut(conversion, node, why, [alt, attribute(node, 'src')].filter(Boolean).join(' → '));
  return [];
}

/** Converts a `<figure>` of one picture with a `<figcaption>`; `undefined` for any other. */
export function toFigure(node: HastNode, conversion: Conversion, toPieces: ToPieces): Piece[] | undefined {
  const [caption, ...more] = descendants(node, 'figcaption');
  if (!caption || more.length > 0 || descendants(node, 'img').length !== 1) return undefined;
  const pieces = childrenOf(node).flatMap((child) => toPieces([child], conversion));
  const [picture, ...rest] = pieces;
  const text = joinPieces(rest);
  if (picture?.type !== 'block' || picture.block.type !== 'image' || text === undefined) return pieces;
  return [{ ...picture, block: { ...picture.block, caption: text } }];
}

/** Converts a `<blockquote>`; its `<cite>` or `<footer>` is the source. */
export function toQuote(node: HastNode, conversion: Conversion, toPieces: ToPieces): Piece[] | undefined {
  const footer = childrenOf(node).find((child) => isElement(child, 'footer', 'cite'));
  const pieces = toPieces(
    childrenOf(node).filter((child) => child !== footer),
    conversion,
  );
  if (descendants(node, ...MORE_THAN_TEXT).length > 0) return pieces;
  const text = joinPieces(pieces);
  const source = footer && plainText(joinPieces(toPieces(childrenOf(footer), conversion)) ?? '');
  if (text === undefined) return [];
  const url = webAddress(attribute(node, 'cite'), conversion.base);
  const block = { type: 'quote' as const, text, ...(source ? { source } : {}), ...(url ? { url } : {}) };
  return [{ type: 'block', block, ...lineOf(node) }];
}

function isSide(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels >= 1 && pixels <= LARGEST_SIDE;
}
