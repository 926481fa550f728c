import { isChoice } from './controls.ts';
import { elementAt, nameOf, withAncestors } from './composed-tree.ts';

/** The shares of width and height at which an element is looked at: nine points, inside the circle of a radio button too. */
const SHARES = [0.2, 0.5, 0.8];

/** How many of nine points of each box of the element can be seen, and how many there are (criterion 2.4.11). */
export function pointsInSight(element: Element): { seen: number; all: number } {
  // The label of a day or a time lies over its radio button.
  const own = [element, ...(isChoice(element) ? (element.labels ?? []) : [])];
  // A link that runs over two lines has two boxes, and the room around them is not its own.
  const points = [...element.getClientRects()].flatMap(({ left, top, width, height }) =>
    SHARES.flatMap((x) => SHARES.map((y) => [left + width * x, top + height * y] as const)),
  );
  const seen = points.filter(([x, y]) => {
    const there = elementAt(x, y);
    return there !== null && [...withAncestors(there)].some((one) => own.includes(one));
  });
  return { seen: seen.length, all: points.length };
}

/** An element that is covered, in whole or in part, or out of the window. */
export function covered(element: Element): string[] {
  const { seen, all } = pointsInSight(element);
  return all > 0 && seen === all ? [] : [`${nameOf(element)}: ${all - seen} of ${all} points cannot be seen`];
}

/** An element of which nothing at all is in sight: engines differ in how far they scroll to what gets the focus. */
export function hiddenWholly(element: Element): string[] {
  return pointsInSight(element).seen > 0 ? [] : [`${nameOf(element)}: nothing of it can be seen`];
}
