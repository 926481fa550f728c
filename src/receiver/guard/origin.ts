import type { HonoRequest } from 'hono';

/** Who asks: a page of the receiver's own, a page of another site, or no page at all (a program sends no `Origin`). */
export type Asker = { kind: 'own' } | { kind: 'program' } | { kind: 'site'; origin: string };

/**
 * Reads who asks from headers that no page's script can set. The host alone is compared, because a proxy in front
 * speaks https to the patient and http to the receiver.
 */
export function askerOf(request: HonoRequest): Asker {
  if (request.header('Sec-Fetch-Site') === 'same-origin') return { kind: 'own' };
  const origin = request.header('Origin');
  if (origin === undefined) return { kind: 'program' };
  const host = request.header('Host') ?? new URL(request.url).host;
  const own = URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
  return own ? { kind: 'own' } : { kind: 'site', origin };
}
