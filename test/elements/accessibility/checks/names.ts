import 'axe-core/axe.min.js';
import { isShown, nameOf } from './composed-tree.ts';
import { controlsOf } from './controls.ts';

interface Commons {
  commons: { text: { accessibleText: (element: Element) => string } };
}

/** The name that assistive technology gets, computed by axe. */
export function accessibleName(element: Element): string {
  window.axe.setup(document.body);
  try {
    return spoken((window.axe as unknown as Commons).commons.text.accessibleText(element));
  } finally {
    window.axe.teardown();
  }
}

/** Controls without a label that can be seen, or whose name lacks what the label says (criteria 3.3.2 and 2.5.3). */
export function unseenNames(root: Element): string[] {
  return controlsOf(root).flatMap((control) => {
    // What can only be scrolled has a name, and its content is no label.
    if (control.matches('[role="region"]'))
      return accessibleName(control) ? [] : [`${nameOf(control)}: scrolls without a name`];
    const label = labelOf(control);
    if (!label) return [`${nameOf(control)}: no label that can be seen`];
    const name = accessibleName(control);
    return name.toLowerCase().includes(label.toLowerCase())
      ? []
      : [`${nameOf(control)}: is called “${name}”, but labelled “${label}”`];
  });
}

function labelOf(control: HTMLElement): string {
  if (!control.matches('input, textarea, select')) return spoken(control.innerText);
  const { labels } = control as HTMLInputElement;
  return spoken([...(labels ?? [])].map(seenText).join(' '));
}

function seenText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && !isShown(node)) return '';
  return [...node.childNodes].map(seenText).join('');
}

/** The text as it is spoken: on one line, with plain spaces alone. */
export function spoken(text: string): string {
  // Marks of direction are neither seen nor spoken, and some engines leave them out of what is seen.
  return text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
