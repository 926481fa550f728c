import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { HastNode } from './hast/hast.ts';

/** The tree of a piece of HTML, without the lines on which it stood. */
export function parseHtml(html: string): HastNode {
  const root: HastNode = unified().use(rehypeParse, { fragment: true }).parse(html);
  return withoutLines(root);
}

/** The tree of a whole page, as browsers would have it. */
export function parsePage(html: string): HastNode {
  return unified().use(rehypeParse).parse(html);
}

function withoutLines({ position: _position, children, ...node }: HastNode): HastNode {
  return children ? { ...node, children: children.map(withoutLines) } : node;
}
