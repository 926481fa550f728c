/**
 * Scrolls what the keyboard has moved the focus to clear of bars that stick to the edges of the page. WebKit passes
 * over `scroll-margin` when Tab scrolls; where it was kept there is nothing left to do.
 */
export function keepInSight({ target }: Event): void {
  if (target instanceof Element && target.matches(':focus-visible'))
    target.scrollIntoView({ block: 'nearest' });
}
