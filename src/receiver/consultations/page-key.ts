import { createHash } from 'node:crypto';
import type { Consultation } from '../../consultation/consultation.ts';
import { fingerprint } from './fingerprint.ts';

/** How long the same answers from the same address are one request, in milliseconds. */
const PERIOD = 10 * 60_000;

/**
 * The key of a request that came from a page without script and without a key: a form that was made ahead of time can
 * hold none. The same answers from the same address within minutes are a double click, not a second wish.
 */
export function pageKey(
  consultation: Consultation,
  { address, now }: { address: string; now: number },
): string {
  const period = Math.floor(now / PERIOD);
  const hash = createHash('sha256')
    .update(`${fingerprint(consultation)} ${address} ${period}`)
    .digest('hex');
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
