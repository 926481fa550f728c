import type { Context } from 'hono';
import { parseUrl } from '../../json/is-url.ts';

const LONGEST_ADDRESS = 2_000;

/**
 * The page to which a form that was posted without JavaScript leads once its request is stored, in full. A path is one of
 * the site that sent the form.
 *
 * @returns `undefined` unless it is on the receiver's own host or on an allowed origin: a redirect to anywhere else would let
 * strangers use the clinic's name for their links
 */
export function successUrl(
  c: Context,
  given: string | undefined,
  allowedOrigins: readonly string[],
): string | undefined {
  if (!given || given.length > LONGEST_ADDRESS) return undefined;
  const sender = parseUrl(c.req.header('Origin') ?? c.req.header('Referer') ?? '');
  const url = parseUrl(given, sender?.origin);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const own = (c.req.header('Host') ?? new URL(c.req.url).host).toLowerCase();
  return url.host === own || allowedOrigins.includes(url.origin) ? url.href : undefined;
}
