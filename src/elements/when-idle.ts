/** Calls back once the page has loaded and the browser has nothing more urgent to do (Safari: right after loading). */
export function whenIdle(page: Document, act: () => void): void {
  const wait = () => void (globalThis.requestIdleCallback ?? setTimeout)(act);
  if (page.readyState === 'complete') wait();
  else globalThis.addEventListener('load', wait, { once: true });
}

/** Calls back in an idle moment once the element is on the screen, or no more than a screen away from it. */
export function whenNear(element: Element, act: () => void): void {
  const soon = () => whenIdle(element.ownerDocument, act);
  // A browser that cannot tell where things are is no reason to wait.
  if (!globalThis.IntersectionObserver) return soon();
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      soon();
    },
    { rootMargin: '100%' },
  );
  observer.observe(element);
}
