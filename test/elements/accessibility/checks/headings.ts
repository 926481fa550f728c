import { everyElement, isShown, nameOf } from './composed-tree.ts';

/** The levels of the headings under the element, from top to bottom. */
export function headingLevels(root: Element): number[] {
  return headings(root).map(levelOf);
}

/** Headings that skip a level, counted from the level that the page gave (criterion 1.3.1). */
export function skippedLevels(root: Element, first: number): string[] {
  let before = first - 1;
  return headings(root).flatMap((heading) => {
    const level = levelOf(heading);
    const skips = level > before + 1 || level < first;
    const issue = `${nameOf(heading)} is of level ${level} after ${before}`;
    before = level;
    return skips ? [issue] : [];
  });
}

function headings(root: Element): Element[] {
  return [...everyElement(root)].filter(
    (element) => element.matches('h1, h2, h3, h4, h5, h6') && isShown(element),
  );
}

function levelOf(heading: Element): number {
  return Number(heading.localName.slice(1));
}
