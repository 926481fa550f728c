/** Calls back once the page has loaded and the browser has nothing more urgent to do (Safari: right after loading). */
export function whenIdle(page: Document, act: () => void): void {
  const wait = () => void (globalThis.requestIdleCallback ?? setTimeout)(act);
  if (page.readyState === 'complete') wait();
  else globalThis.addEventListener('load', wait, { once: true });
}
