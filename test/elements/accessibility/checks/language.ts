import { everyText, withAncestors } from './composed-tree.ts';

/** Texts in the element's own root that are marked as another language, or run the other way (criterion 3.1.2). */
export function foreignTexts(root: Element, language: string, direction: 'ltr' | 'rtl'): string[] {
  return [...everyText(root)].flatMap((text) => {
    if (text.getRootNode() === document) return [];
    const parent = text.parentElement ?? root;
    const marked = [...withAncestors(parent)].find((element) => element.hasAttribute('lang'));
    const issues = [];
    const spoken = marked?.getAttribute('lang')?.split('-')[0] ?? '';
    if (spoken !== language) issues.push(`“${text.data.trim()}” is marked as “${spoken}”`);
    const runs = getComputedStyle(parent).direction;
    if (runs !== direction) issues.push(`“${text.data.trim()}” runs ${runs}`);
    return issues;
  });
}
