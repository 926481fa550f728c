import { everyElement, isShown, isStrip, nameOf, withAncestors } from './composed-tree.ts';

/** What is wider than its box or than the window, so that a reader would have to scroll sideways (criterion 1.4.10). */
export function sideways(root: Element): string[] {
  const page = document.documentElement;
  const issues = page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth}px wide`] : [];
  for (const element of everyElement(root)) {
    if (!isShown(element) || [...withAncestors(element)].slice(1).some(isStrip)) continue;
    const { left, right } = element.getBoundingClientRect();
    if (left < -1 || right > page.clientWidth + 1)
      issues.push(`${nameOf(element)} reaches out of the window`);
    // Inline boxes have no width of their own, and a field scrolls the text that is typed into it.
    if (element.clientWidth === 0 || element.matches('input') || isStrip(element)) continue;
    // The space at which a line was broken may hang out of it, out of sight.
    const { fontSize, wordSpacing, letterSpacing } = getComputedStyle(element);
    const space =
      parseFloat(fontSize) / 3 + (parseFloat(wordSpacing) || 0) + (parseFloat(letterSpacing) || 0);
    if (element.scrollWidth > element.clientWidth + Math.max(1, space))
      issues.push(`${nameOf(element)} is ${element.scrollWidth - element.clientWidth}px wider than its box`);
  }
  return issues;
}
