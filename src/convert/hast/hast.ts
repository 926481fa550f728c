/**
 * A node of an HTML tree in the format of unified (hast), reduced to the properties that are used here, so that a
 * browser's DOM is easy to convert into it.
 */
export interface HastNode {
  /** `root`, `element`, `text`, `comment`, `doctype` or `raw`. */
  type: string;
  /** Of an element, in lower case. */
  tagName?: string;
  /** Of an element: `href`, `className` (a list or one string), `onClick`, `ariaHidden` … */
  properties?: Record<string, unknown>;
  /** Of a text or a comment. */
  value?: string;
  children?: HastNode[];
  position?: { start: { line: number } };
}

/** A property that is text, such as an address; the empty string when it is missing. */
export function attribute(node: HastNode, name: string): string {
  const value = node.properties?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function classesOf(node: HastNode): string[] {
  return tokens(node, 'className');
}

/** A property that is a list, such as `ariaControls`: an array from unified's parsers, a string from a browser. */
export function tokens(node: HastNode, name: string): string[] {
  const value = node.properties?.[name];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(/\s+/u).filter(Boolean) : [];
}

export function childrenOf(node: HastNode): HastNode[] {
  return node.children ?? [];
}

export function isElement(node: HastNode, ...names: string[]): boolean {
  return node.type === 'element' && names.includes(node.tagName ?? '');
}

/** Every descendant of `node` with one of these names, in document order. */
export function descendants(node: HastNode, ...names: string[]): HastNode[] {
  return childrenOf(node).flatMap((child) => [
    ...(isElement(child, ...names) ? [child] : []),
    ...descendants(child, ...names),
  ]);
}

/** All text below `node` with its white space. */
export function textOf(node: HastNode): string {
  return node.type === 'text' ? (node.value ?? '') : childrenOf(node).map(textOf).join('');
}

/** The words below `node`; the end of an element also ends a word. */
export function wordsOf(node: HastNode): string[] {
  if (node.type === 'text') return (node.value ?? '').split(/\s+/u).filter(Boolean);
  return childrenOf(node).flatMap(wordsOf);
}
