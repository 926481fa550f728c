import { nameOf } from './composed-tree.ts';
import { controlsOf, isChoice, isInSentence } from './controls.ts';

/** The width and height of a fingertip in CSS pixels; criterion 2.5.8 asks for 24, we for what 2.5.5 does. */
const FINGERTIP = 44;

/** Controls that are smaller than a fingertip. A choice is as large as its label; a link in a sentence as its line. */
export function smallTargets(root: Element): string[] {
  return controlsOf(root).flatMap((control) => {
    if (isInSentence(control)) return [];
    const target = isChoice(control) ? (control.labels?.[0] ?? control) : control;
    const { width, height } = target.getBoundingClientRect();
    // Half a pixel is lost where a line's height is no whole number.
    if (Math.min(width, height) >= FINGERTIP - 0.5) return [];
    return [`${nameOf(control)}: ${width.toFixed(0)} × ${height.toFixed(0)}`];
  });
}
