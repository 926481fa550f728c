/**
 * The longest wait for an idle moment, in milliseconds: a busy page has none, and Chromium sometimes forgets to call
 * back.
 */
const IDLE_TIMEOUT = 2_000;

/** Calls back once the page has loaded and the browser has nothing more urgent to do (Safari: right after loading). */
export function whenIdle(page: Document, act: () => void): void {
  const wait = () => {
    if (globalThis.requestIdleCallback) globalThis.requestIdleCallback(act, { timeout: IDLE_TIMEOUT });
    else setTimeout(act);
  };
  if (page.readyState === 'complete') wait();
  else globalThis.addEventListener('load', wait, { once: true });
}
