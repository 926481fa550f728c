import { parseUrl } from '../../json/is-url.ts';

/**
 * The page that confirms a request in place of the form, in full.
 *
 * @returns `undefined` for an address that is neither on the page's site nor on that of `action`
 */
export function successAddress(address: string, action: string, { baseURI }: Document): string | undefined {
  if (!address) return undefined;
  const [url, ...sites] = [address, location.href, action].map((text) => parseUrl(text, baseURI));
  const isAllowed = url && /^http/.test(url.protocol) && sites.some((site) => site?.origin === url.origin);
  return isAllowed ? url.href : undefined;
}
