import { backgroundOf, contrast, layer, readColour } from './colour.ts';
import { nameOf, parentOf } from './composed-tree.ts';

/** What is wrong with the ring around the focused element: none, too thin, or too faint (criteria 2.4.7 and 1.4.11). */
export function focusRingFaults(element: Element): string[] {
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
  if (outlineStyle === 'none') return [`${nameOf(element)}: no ring`];
  // The browser's own ring is as strong as its reader has chosen.
  if (outlineStyle === 'auto') return [];
  const issues = [];
  if (parseFloat(outlineWidth) < 2) issues.push(`${nameOf(element)}: a ring of ${outlineWidth}`);
  // A ring that is inset lies on the element itself.
  const around = backgroundOf(parseFloat(outlineOffset) < 0 ? element : parentOf(element));
  const seen = contrast(layer(readColour(outlineColor), around), around);
  if (seen < 3) issues.push(`${nameOf(element)}: its ring has a contrast of ${seen.toFixed(2)}`);
  return issues;
}
