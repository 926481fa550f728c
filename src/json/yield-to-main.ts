/**
 * Yields to the browser, which then handles taps and paints. `scheduler.yield` will not do: after it, Chromium continues
 * before it paints.
 */
export function yieldToMain(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
