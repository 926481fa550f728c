/**
 * Gives the browser its turn: what a visitor tapped meanwhile is done, and what was drawn is shown. Not by
 * `scheduler.yield`, after which Chromium goes on before it shows anything.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
