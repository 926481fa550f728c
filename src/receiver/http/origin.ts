import type { HonoRequest } from 'hono';

/**
 * Who asks: a page of the receiver's own host, a page of another site, or no page at all (a program sends no `Origin`).
 * An own page has an origin here where its scheme may be the other one: to its browser that is another origin.
 */
export type Asker = { kind: 'own'; origin?: string } | { kind: 'program' } | { kind: 'site'; origin: string };

/** The origin of a page that hides its own, such as one with `Referrer-Policy: no-referrer`. */
export const HIDDEN_ORIGIN = 'null';

/**
 * Reads who asks from headers that no page's script can set. The host alone is compared, because a proxy in front
 * speaks https to the patient and http to the receiver. `none` is the person's own act, such as loading a page again.
 */
export function askerOf(request: HonoRequest): Asker {
  if (/^(?:same-origin|none)$/.test(request.header('Sec-Fetch-Site') ?? '')) return { kind: 'own' };
  const origin = request.header('Origin');
  if (origin === undefined) return { kind: 'program' };
  const host = request.header('Host') ?? new URL(request.url).host;
  const own = URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
  return { kind: own ? 'own' : 'site', origin };
}
