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

/**
 * Focuses an element that is not focusable otherwise, for as long as it has the focus, and scrolls to it. Of an element
 * of ours the form inside gets the focus, because screen readers say its name.
 */
export function focusAndScrollTo(target: HTMLElement): void {
  focusOnce(target.shadowRoot?.querySelector('form') ?? target);
  target.scrollIntoView();
}

/** Focuses an element without scrolling; it is focusable for as long as it has the focus. */
export function focusOnce(target: HTMLElement): void {
  target.tabIndex = -1;
  target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  target.focus({ preventScroll: true });
}

/**
 * Keeps the target of the page's address in its place when it is right below the article, which would push it out of
 * sight. CSS Scroll Anchoring anchors to the article instead when a fraction of its last line is visible, and Safari
 * has none. A reader who has scrolled since is left alone.
 *
 * @returns a function to call once the article is rendered
 */
export function keepTargetInPlace(article: HTMLElement): (() => void) | undefined {
  const target = article.ownerDocument.querySelector(':target');
  if (!target) return undefined;
  const topNow = () => target.getBoundingClientRect().top;
  const top = topNow();
  if (top < -1 || top > innerHeight / 2 || article.getBoundingClientRect().bottom > top + 1) return undefined;
  return () => scrollBy({ top: topNow() - top, behavior: 'instant' });
}
