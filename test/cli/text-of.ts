import type { DefaultTreeAdapterTypes } from 'parse5';

/** The text outside of scripts, styles and shadow roots, and what is said in place of a picture. */
export function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => {
      if ('value' in child) return child.value;
      if (!('childNodes' in child) || ['script', 'style', 'template', 'head'].includes(child.nodeName))
        return ' ';
      if (child.nodeName === 'img') return child.attrs.find(({ name }) => name === 'alt')?.value ?? '';
      return textOf(child);
    })
    .join('');
}
