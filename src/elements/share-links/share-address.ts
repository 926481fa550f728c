import { isFetchUrl } from '../../document/is-url.ts';

/**
 * The address to share: the attribute's, else the page's canonical one, else the page's own. Query and fragment are
 * left out, because they may tell what somebody searched for or came from.
 */
export function shareAddress(attribute: string, page: Document): string {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const chosen = attribute && isFetchUrl(attribute) ? attribute : canonical || page.URL;
  const address = new URL(chosen, page.baseURI);
  address.search = '';
  address.hash = '';
  return address.href;
}
