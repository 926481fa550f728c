import { attribute } from './page-element.ts';
import type { Edit, PageElement } from './prerender-page.ts';

/**
 * Takes out the hints (`<link rel="preload" as="fetch">`) for documents of elements that have been filled. What they
 * show is in the page now; a hint would only make its text wait for bytes that nobody needs to see it.
 */
export function dropHints(page: PageElement[], filled: PageElement[]): Edit[] {
  const addresses = new Set(
    filled.flatMap((element) => [attribute(element, 'src'), attribute(element, 'clinic')]),
  );
  return page
    .filter((element) => isHint(element) && addresses.has(attribute(element, 'href')))
    .flatMap(removal);
}

function isHint(element: PageElement): boolean {
  const is = (name: string, value: string) => attribute(element, name).toLowerCase() === value;
  return element.tagName === 'link' && is('rel', 'preload') && is('as', 'fetch');
}

function removal({ sourceCodeLocation: place }: PageElement): Edit[] {
  return place ? [{ from: place.startOffset, to: place.endOffset, text: '' }] : [];
}
