import { everyText, withAncestors } from './composed-tree.ts';

/** A letter of a script that is written from right to left. */
const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

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
    const isolated = [...withAncestors(parent)].find((element) => element.localName === 'bdi');
    if (runs !== (isolated ? ownDirection(isolated) : direction))
      issues.push(`“${text.data.trim()}” runs ${runs}`);
    return issues;
  });
}

/** How something that was put into a sentence runs: a phone number or a code of digits and Latin letters from left to right. */
function ownDirection(isolated: Element): 'ltr' | 'rtl' {
  const [letter = ''] = /\p{L}/u.exec(isolated.textContent) ?? [];
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
