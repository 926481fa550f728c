import { getNodePath, type Node } from 'jsonc-parser';

/** Every key that an object has twice: JSON keeps only the last, so the first is lost without a word. */
export function repeatedKeys(tree: Node): { path: (string | number)[]; offset: number }[] {
  const found: { path: (string | number)[]; offset: number }[] = [];
  const visit = (node: Node) => {
    const seen = new Set<unknown>();
    for (const child of node.children ?? []) {
      const key = child.type === 'property' ? child.children?.[0] : undefined;
      if (key && seen.has(key.value)) found.push({ path: getNodePath(key), offset: key.offset });
      if (key) seen.add(key.value);
      visit(child);
    }
  };
  visit(tree);
  return found;
}
