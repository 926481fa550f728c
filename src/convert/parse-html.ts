import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { HastNode } from './hast/hast.ts';

/** Parses a fragment of HTML; the nodes have no line numbers. */
export function parseHtml(html: string): HastNode {
  const root: HastNode = unified().use(rehypeParse, { fragment: true }).parse(html);
  return withoutLines(root);
}

/** Parses a whole page, as browsers do. */
export function parsePage(html: string): HastNode {
  return unified().use(rehypeParse).parse(html);
}

function withoutLines({ position: _position, children, ...node }: HastNode): HastNode {
  return children ? { ...node, children: children.map(withoutLines) } : node;
}
