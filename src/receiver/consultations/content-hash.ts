import { createHash } from 'node:crypto';
import { encodeCallWindow } from '../../consultation/call-window/call-window.ts';
import type { Consultation } from '../../consultation/consultation.ts';

/** SHA-256 (hex) of what a request asks for, whatever its encoding, the order of its fields and its key were. */
export function fingerprint(consultation: Consultation): string {
  const { idempotencyKey: _, callWindow, consents, ...rest } = consultation;
  const content = {
    ...rest,
    callWindow: encodeCallWindow(callWindow),
    consents: [...new Set(consents)].sort(),
  };
  const entries = Object.entries(content).filter(([, value]) => value !== undefined && value !== '');
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}
