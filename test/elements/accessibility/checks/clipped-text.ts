import { everyText, isStrip, nameOf, withAncestors } from './composed-tree.ts';

/** Rounding, and the shadow of a letter, do not count. */
const SLACK = 2;

/** Text that is cut off by a box, reaches out of its control, or lies over other text (criteria 1.4.4 and 1.4.12). */
export function clippedText(root: Element): string[] {
  const texts = [...everyText(root)].map((text) => ({ text, boxes: boxesOf(text) }));
  const issues = texts.flatMap(({ text }) => boxesOfWords(text).flatMap((box) => cutOff(text, box)));
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      if (one.boxes.some((a) => other.boxes.some((b) => overlap(a, b))))
        issues.push(`${quoted(one.text)} lies over ${quoted(other.text)}`);
    }
  });
  return [...new Set([...issues, ...lowFields(root)])];
}

function cutOff(text: Text, box: DOMRect): string[] {
  for (const ancestor of withAncestors(text.parentElement!)) {
    if (isStrip(ancestor)) return [];
    const cuts = getComputedStyle(ancestor).overflow !== 'visible';
    if (!cuts && !ancestor.matches('button, a, label, summary, legend')) continue;
    // An inline box is as tall as its letters, not as its lines.
    if (getComputedStyle(ancestor).display === 'inline') continue;
    const { left, right, top, bottom } = ancestor.getBoundingClientRect();
    const inside =
      box.left >= left - SLACK &&
      box.right <= right + SLACK &&
      box.top >= top - SLACK &&
      box.bottom <= bottom + SLACK;
    if (!inside) return [`${quoted(text)} reaches out of ${nameOf(ancestor)}`];
  }
  return [];
}

/** Fields whose box is lower than a line of the text in them. */
function lowFields(root: Element): string[] {
  return [...(root.shadowRoot ?? root).querySelectorAll<HTMLElement>('input:not([type="hidden"]), textarea')]
    .filter((field) => field.checkVisibility() && !field.matches('[type="radio"], [type="checkbox"]'))
    .filter((field) => field.clientHeight + SLACK < lineHeight(field))
    .map((field) => `${nameOf(field)} is lower than a line of its text`);
}

function lineHeight(field: HTMLElement): number {
  const { lineHeight, fontSize } = getComputedStyle(field);
  return parseFloat(lineHeight) || parseFloat(fontSize) * 1.2;
}

/** Without the spaces between words: one may hang out of the end of a line, out of sight. */
function boxesOfWords(text: Text): DOMRect[] {
  const messages = [...text.data.matchAll(/\S+/g)];
  return messages.flatMap(({ index, 0: word }) => boxesOf(text, index, index + word.length));
}

function boxesOf(text: Text, start = 0, end = text.length): DOMRect[] {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > SLACK && tall > Math.min(a.height, b.height) * 0.35;
}

function quoted(text: Text): string {
  return `“${text.data.trim().slice(0, 40)}”`;
}
