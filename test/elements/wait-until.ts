import { waitUntil as waitFor } from '@open-wc/testing';

/** As long as a busy machine may take for anything; who waits for what comes at once waits no longer for that. */
const TIMEOUT = 10_000;

/** Resolves when `isSo` answers true, and fails with `message` when it never does. */
export function waitUntil(
  isSo: () => unknown,
  message?: string,
  options: { timeout?: number; interval?: number } = {},
): Promise<void> {
  return waitFor(isSo, message, { timeout: TIMEOUT, ...options });
}
