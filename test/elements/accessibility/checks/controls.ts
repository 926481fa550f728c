import { everyElement, isShown } from './composed-tree.ts';

const CONTROLS = 'a[href], button, input:not([type="hidden"]), textarea, select, summary, [tabindex="0"]';

/** Everything under the element that a person can use, in visual order. */
export function controlsOf(root: Element): HTMLElement[] {
  return [...everyElement(root)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      element.matches(CONTROLS) &&
      element.tabIndex >= 0 &&
      isShown(element),
  );
}

/** True for a radio button or a checkbox, which is chosen by its label too. */
export function isChoice(element: Element): element is HTMLInputElement {
  return element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type);
}

/** True for a link in the middle of a sentence, whose size is that of the line (WCAG 2.2, criterion 2.5.8, "Inline"). */
export function isInSentence(element: Element): boolean {
  if (element.localName !== 'a' || getComputedStyle(element).display !== 'inline') return false;
  const around = element.parentElement?.textContent.trim() ?? '';
  return around.length > element.textContent.trim().length;
}
