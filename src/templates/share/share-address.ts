import { isFetchUrl } from '../../json/is-url.ts';

/**
 * The address to share: the attribute's, else the page's canonical one, else the page's own; values that are no web
 * address are ignored. Query and fragment are left out, because they may reveal a search or a campaign.
 */
export function shareAddress(attribute: string, page: Document): string {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  // A scheme without a host (`https:`) is an address on a page of the same scheme alone.
  const chosen = [attribute, canonical].find(
    (url) => url && isFetchUrl(url) && !/^\s*https?:(?!\/\/)/i.test(url),
  );
  const address = new URL(chosen ?? page.URL, page.baseURI);
  address.search = '';
  address.hash = '';
  return address.href;
}
