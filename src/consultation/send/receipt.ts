import { parseCallWindow } from '../call-window/call-window.ts';
import type { Receipt } from '../consultation.ts';

/** The receipt that a receiver's answer is; `undefined` when it is none, and nothing may be called sent. */
export function parseReceipt(input: unknown): Receipt | undefined {
  const { requestId, reference, receivedAt, callWindow } = (input ?? {}) as Record<string, unknown>;
  const window = parseCallWindow(callWindow);
  const texts = [requestId, reference, receivedAt];
  if (!window || !texts.every((text) => typeof text === 'string')) return undefined;
  return { requestId, reference, receivedAt, callWindow: window } as Receipt;
}
