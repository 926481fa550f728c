import type { PageElement } from './page-element.ts';

/** How a page is prerendered. */
export interface PrerenderOptions {
  /** Returns the text of an address as the page has it. */
  load: (url: string) => Promise<string>;
  /** Milliseconds since 1970: when the page is prerendered. */
  now: number;
  /** `inline` puts the styles into the page; `link` names a file, which a strict Content Security Policy allows. */
  styles: 'inline' | 'link';
  /** True where the JSON left in the page must be ASCII, because the page's encoding may lack its characters. */
  ascii?: boolean;
}

/** What is written into an element of the page. */
export interface PrerenderedElement {
  /** Added to the start tag unless it has an attribute of that name; no value needs escaping. */
  attributes: Readonly<Record<string, string>>;
  /** Markup right after the start tag. */
  content: string;
  /** True when the content replaces everything in the element. */
  replacesChildren?: boolean;
}

/** Renders one element of a page; `undefined` leaves it to the script. */
export type PrerenderElement = (
  element: PageElement,
  page: PageElement[],
  options: PrerenderOptions,
) => Promise<PrerenderedElement | undefined>;
