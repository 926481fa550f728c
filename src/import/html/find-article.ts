import {
  attribute,
  childrenOf,
  classesOf,
  isElement,
  textOf,
  type HastNode,
} from '../../convert/hast/hast.ts';
import { leftOutElement, proseWords } from '../../convert/hast/left-out-element.ts';

/** What themes call the article's own text, the closest first. */
const PLACES: ((node: HastNode) => boolean)[] = [
  (node) =>
    attribute(node, 'itemProp') === 'articleBody' ||
    classesOf(node).some((name) =>
      /^(entry-content|post-content|page-content|article-content|article-body|wp-block-post-content|post-body)$/iu.test(
        name,
      ),
    ),
  (node) => isElement(node, 'article'),
  (node) => isElement(node, 'main') || attribute(node, 'role') === 'main',
];
/** A place with less of the page's words is only a part of the article, or a teaser beside it. */
const MOST_OF_IT = 0.6;
const BOXES = ['div', 'section', 'table', 'tbody', 'tr', 'td', 'center', 'main', 'article', 'form'];

/** The article in a page, and the parts of the page around it that hold any text. */
export interface Found {
  article: HastNode;
  around: HastNode[];
}

/**
 * Finds the article: the element that themes mark as it, where that holds most of the page's words, and otherwise
 * the smallest element that does.
 */
export function findArticle(page: HastNode): Found {
  const [body = page] = pick(page, (node) => isElement(node, 'body'));
  const enough = proseWords(body) * MOST_OF_IT;
  for (const isPlace of PLACES) {
    const [best] = pick(body, isPlace).sort((a, b) => proseWords(b) - proseWords(a));
    if (best && proseWords(best) >= enough) return { article: best, around: partsAround(body, best) };
  }
  const article = densest(body, enough);
  return { article, around: partsAround(body, article) };
}

/** The outermost elements that fit, outside of menus, footers and their like. */
function pick(node: HastNode, fits: (node: HastNode) => boolean): HastNode[] {
  return childrenOf(node).flatMap((child) => {
    if (child.type !== 'element') return [];
    if (fits(child)) return [child];
    return leftOutElement(child) === undefined ? pick(child, fits) : [];
  });
}

/** Goes inward as long as one element holds most of the words and of the headings: one long section is not enough. */
function densest(node: HastNode, words: number): HastNode {
  const headings = headingCount(node) * MOST_OF_IT;
  const inner = childrenOf(node).find(
    (child) => isElement(child, ...BOXES) && proseWords(child) >= words && headingCount(child) >= headings,
  );
  return inner && words > 0 ? densest(inner, words) : node;
}

function headingCount(node: HastNode): number {
  return pick(node, (inner) => isElement(inner, 'h2', 'h3')).length;
}

function partsAround(node: HastNode, article: HastNode): HastNode[] {
  if (node === article) return [];
  return childrenOf(node).flatMap((child) => {
    if (child === article) return [];
    if (holds(child, article)) return partsAround(child, article);
    const isTold = isElement(child, 'script', 'iframe', 'object', 'embed') || textOf(child).trim() !== '';
    return isTold && child.type !== 'comment' ? [child] : [];
  });
}

function holds(node: HastNode, article: HastNode): boolean {
  return node === article || childrenOf(node).some((child) => holds(child, article));
}
