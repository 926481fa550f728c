import { createHash } from 'node:crypto';
import type { ParsedConsultation } from '../../consultation/parse.ts';
import { wishHash } from './content-hash.ts';

/** Within this time, the same wish is the same request, in milliseconds. */
export const SAME_REQUEST_PERIOD = 10 * 60_000;

/**
 * The key of a request that was posted without script and without a key: a prerendered form contains none. The same
 * wish within minutes is a double click, or a retry after a lost response, perhaps from another network; so the key
 * does not depend on the sender's address. Two presses at the same moment get the same key, and the store keeps one.
 *
 * @param calls how many requests with this wish staff have called in these minutes: what comes after is a new request
 */
export function pageKey(asked: string, now: number, calls = 0): string {
  const period = Math.floor(now / SAME_REQUEST_PERIOD);
  const hash = createHash('sha256')
    .update(calls === 0 ? `${asked} ${period}` : `${asked} ${period} ${calls}`)
    .digest('hex');
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The page key of a request; `undefined` where its answers have issues. */
export function pageKeyOf({ consultation, issues }: ParsedConsultation, now: number): string | undefined {
  return issues.length === 0 ? pageKey(wishHash(consultation), now) : undefined;
}
