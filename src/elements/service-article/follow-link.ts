/**
 * Follows a link of ours to its target as the browser follows one within the page: the address, the page and the place
 * from which Tab goes on. The browser itself would look in the document alone, and under a `<base href>` in another one.
 * A click for another tab or window is left to it.
 */
export function followLink(event: MouseEvent, { hash }: HTMLAnchorElement, target: HTMLElement): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  location.hash = hash;
  focusAndScrollTo(target);
}

/** Brings the reader to something that cannot have the focus otherwise, and has it only until it goes elsewhere. */
export function focusAndScrollTo(target: HTMLElement): void {
  target.tabIndex = -1;
  target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}

/**
 * Keeps in its place what a reader has come for by the page's address, if it stands right below the article: the article
 * would push it out of sight. Browsers that hold on to what is seen (CSS Scroll Anchoring) hold on to the article
 * instead when a fraction of its last line is in sight, and Safari to nothing. Who has moved since is left where they are.
 *
 * @returns to be called once the article is drawn
 */
export function keepTargetInPlace(article: HTMLElement): (() => void) | undefined {
  const target = article.ownerDocument.querySelector(':target');
  if (!target) return undefined;
  const topNow = () => target.getBoundingClientRect().top;
  const top = topNow();
  if (top < -1 || top > innerHeight / 2 || article.getBoundingClientRect().bottom > top + 1) return undefined;
  return () => scrollBy({ top: topNow() - top, behavior: 'instant' });
}
