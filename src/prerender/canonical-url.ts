import { isFetchUrl } from '../json/is-url.ts';
import { attribute, type PageElement } from './page-element.ts';

/** The page's canonical URL without query and fragment; `undefined` when it has none or a relative one. */
export function canonicalUrl(page: PageElement[]): string | undefined {
  const link = page.find(
    (element) => element.tagName === 'link' && attribute(element, 'rel').toLowerCase() === 'canonical',
  );
  return link && withoutQuery(attribute(link, 'href'));
}

/** An absolute URL without query and fragment, which may hold search terms or a referrer. */
export function withoutQuery(text: string): string | undefined {
  if (!isFetchUrl(text) || !URL.canParse(text)) return undefined;
  const address = new URL(text);
  address.search = '';
  address.hash = '';
  return address.href;
}
