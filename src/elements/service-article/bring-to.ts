/**
 * Follows a link of ours to its target as the browser follows one within the page: the address, the page and the place
 * from which Tab goes on. The browser itself would look in the document alone, and under a `<base href>` in another one.
 * A click for another tab or window is left to it.
 */
export function followLink(event: MouseEvent, { hash }: HTMLAnchorElement, target: HTMLElement): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  location.hash = hash;
  bringTo(target);
}

/** Brings the reader to something that cannot have the focus otherwise, and has it only until it goes elsewhere. */
export function bringTo(target: HTMLElement): void {
  target.tabIndex = -1;
  target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}
