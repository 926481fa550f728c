import { executeServerCommand } from '@web/test-runner-commands';
import { pageCommandName, type NamedKey, type PageCommand } from './server/page-commands.ts';

/**
 * The browser as a person or the operating system moves it: real keys, a real pointer, another size of window.
 * The test runner's own commands leave out WebKit for most of these; ours work in all three engines, `emulateMedia`
 * in Chromium alone. A test that needs it belongs in a file named `*.chromium.test.ts`.
 */

/** Sets the size of the page in CSS pixels. Every test file begins at 800 × 600. */
export async function setViewport(size: { width: number; height: number }): Promise<void> {
  await ask({ do: 'viewport', ...size });
}

/** Presses the keys together, the last one held shortest: `press('Tab')`, `press('Shift', 'Tab')`, `press('a')`. */
export async function press(...keys: (NamedKey | (string & {}))[]): Promise<void> {
  await ask({ do: 'press', keys });
}

/** Types the text into whatever has the focus, key by key. */
export async function type(text: string): Promise<void> {
  await ask({ do: 'type', text });
}

/** Clicks the middle of the element with the mouse, after bringing it into view; what covers it gets the click instead. */
export async function clickOn(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  await ask({
    do: 'click',
    x: Math.round(box.left + box.width / 2),
    y: Math.round(box.top + box.height / 2),
  });
}

/**
 * Lets the page believe in a preference of its reader, until the end of the test file or the next call.
 * Chromium only: no other engine lets itself be told from outside.
 */
export async function emulateMedia(features: {
  'prefers-color-scheme'?: 'dark' | 'light';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
  'prefers-contrast'?: 'more' | 'less' | 'no-preference';
  'forced-colors'?: 'active' | 'none';
}): Promise<void> {
  await ask({ do: 'media', features });
}

async function ask(command: PageCommand): Promise<void> {
  await executeServerCommand(pageCommandName, command);
}
