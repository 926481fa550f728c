import {
  attribute,
  childrenOf,
  classesOf,
  isElement,
  textOf,
  type HastNode,
} from '../../convert/hast/hast.ts';
import { leftOutElement, proseWords } from '../../convert/hast/left-out-element.ts';

/** Elements in which themes put the article, the most specific first. */
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
/** An element with a smaller share of the page's words is only a part of the article, or a teaser. */
const MOST_OF_IT = 0.6;
const BOXES = ['div', 'section', 'table', 'tbody', 'tr', 'td', 'center', 'main', 'article', 'form'];

/** The article in a page, and the parts around it that contain text. */
export interface Found {
  article: HastNode;
  around: HastNode[];
}

/**
 * Finds the article: the element that themes mark as such, if it contains most of the page's words, or else the smallest
 * element that does.
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

/** The outermost elements that match, outside of menus, footers and other boilerplate. */
function pick(node: HastNode, fits: (node: HastNode) => boolean): HastNode[] {
  return childrenOf(node).flatMap((child) => {
    if (child.type !== 'element') return [];
    if (fits(child)) return [child];
    return leftOutElement(child) === undefined ? pick(child, fits) : [];
  });
}

/** The innermost element with most of the words and of the headings, so that it is not only one long section. */
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
    const isReported = isElement(child, 'script', 'iframe', 'object', 'embed') || textOf(child).trim() !== '';
    return isReported && child.type !== 'comment' ? [child] : [];
  });
}

function holds(node: HastNode, article: HastNode): boolean {
  return node === article || childrenOf(node).some((child) => holds(child, article));
}
