import { findNodeAtLocation, type Node } from 'jsonc-parser';

/** A location in a text; both are counted from 1, `column` in UTF-16 units as editors do. */
export interface Location {
  line: number;
  column: number;
}

export function locationAt(text: string, offset: number): Location {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/**
 * The location of the value at `path`; of a missing value, that of the nearest value that should hold it. `onKey`
 * returns the location of the key instead.
 */
export function locationOf(
  { text, tree }: { text: string; tree: Node },
  path: readonly PropertyKey[],
  { onKey = false }: { onKey?: boolean } = {},
): Location {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
    if (!node) continue;
    const isKeyed = onKey && length === path.length && node.parent?.type === 'property';
    return locationAt(text, isKeyed ? node.parent.offset : node.offset);
  }
  return locationAt(text, tree.offset);
}
