import { createHash } from 'node:crypto';
import { encodeCallWindow } from '../../consultation/call-window/call-window.ts';
import type { Consultation } from '../../consultation/consultation.ts';

/**
 * SHA-256 (hex) of what the patient asked for alone. The page, its campaign and its language may differ between a form
 * that was sent as it was and the same form once a script has taken it over: the wish is the same.
 */
export function askedFor(consultation: Consultation): string {
  const { name, contactBy, callWindow, message = '', consents, service = '', partner = '' } = consultation;
  const asked = [
    name,
    contactBy,
    'email' in consultation ? consultation.email : consultation.phone,
    encodeCallWindow(callWindow),
    // A browser ends lines in its own way when it sends a form by itself.
    message.replace(/\r\n?/g, '\n'),
    [...new Set(consents)].sort(),
    service,
    partner,
  ];
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}
