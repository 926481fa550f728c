import { isFetchUrl } from '../json/is-url.ts';
import { attribute, type PageElement } from './page-element.ts';

/** The page's canonical address without query and fragment, when it tells one in full. */
export function canonicalUrl(page: PageElement[]): string | undefined {
  const link = page.find(
    (element) => element.tagName === 'link' && attribute(element, 'rel').toLowerCase() === 'canonical',
  );
  return link && withoutQuery(attribute(link, 'href'));
}

/** A whole web address without query and fragment, which may tell what somebody searched for or came from. */
export function withoutQuery(text: string): string | undefined {
  if (!isFetchUrl(text) || !URL.canParse(text)) return undefined;
  const address = new URL(text);
  address.search = '';
  address.hash = '';
  return address.href;
}
