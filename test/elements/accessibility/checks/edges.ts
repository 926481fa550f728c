import { backgroundOf, contrast, layer, readColour } from './colour.ts';
import { nameOf, parentOf } from './composed-tree.ts';
import { controlsOf, isChoice } from './controls.ts';

/** The contrast that the outline of a control needs (WCAG 2.2, criterion 1.4.11). */
const ENOUGH = 3;

/** The fields, radio buttons and buttons whose edge cannot be told from what is around them. */
export function faintEdges(root: Element): string[] {
  return controlsOf(root).flatMap((control) => {
    if (!control.matches('input, textarea, select, button')) return [];
    const style = getComputedStyle(control);
    // What the browser renders itself, it renders as its reader has chosen.
    if (isChoice(control) && style.appearance === 'auto') return [];
    const around = backgroundOf(parentOf(control));
    const border =
      parseFloat(style.borderTopWidth) > 0 ? layer(readColour(style.borderTopColor), around) : around;
    const best = Math.max(contrast(border, around), contrast(backgroundOf(control), around));
    return best >= ENOUGH ? [] : [`${nameOf(control)}: its edge has a contrast of ${best.toFixed(2)}`];
  });
}
