import type { HonoRequest } from 'hono';
import { parseUrl } from '../../json/is-url.ts';

/**
 * The sender of a request: a page of the receiver's own host, a page of another site, or a program (without `Origin`).
 * A page of the own host has an origin here where its scheme may differ: for its browser that is another origin.
 */
export type Asker = { kind: 'own'; origin?: string } | { kind: 'program' } | { kind: 'site'; origin: string };

/** The origin of a page that hides its own, such as one with `Referrer-Policy: no-referrer`. */
export const HIDDEN_ORIGIN = 'null';

/**
 * Finds the sender by headers that scripts cannot set. Only the hosts are compared, because a proxy receives https from
 * the patient and sends http to the receiver. `none` means an act of the user, such as reloading a page.
 */
export function askerOf(request: HonoRequest): Asker {
  if (/^(?:same-origin|none)$/.test(request.header('Sec-Fetch-Site') ?? '')) return { kind: 'own' };
  const origin = request.header('Origin');
  if (origin === undefined) return { kind: 'program' };
  const host = request.header('Host') ?? new URL(request.url).host;
  const own = parseUrl(origin)?.host === host.toLowerCase();
  return { kind: own ? 'own' : 'site', origin };
}
