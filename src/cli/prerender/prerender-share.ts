import { isFetchUrl } from '../../document/is-url.ts';
import { DEFAULT_NETWORKS } from '../../elements/share-links/networks.ts';
import { shareTemplate } from '../../elements/share-links/share-template.ts';
import { elementWords } from './element-words.ts';
import { attribute } from './page-element.ts';
import type { Filling, PageElement, PrerenderOptions } from './prerender-page.ts';
import { markup, shadowRoot } from './shadow-root.ts';

/**
 * The links for sharing, when the page tells its own address: by the element's `url` or its canonical link, in full.
 * Otherwise the element is left to the script, which knows where the page lies.
 */
export function prerenderShare(
  element: PageElement,
  page: PageElement[],
  options: PrerenderOptions,
): Promise<Filling | undefined> {
  const address = addressOf(element, page);
  if (!address) return Promise.resolve(undefined);
  const content = markup(
    shareTemplate({
      words: elementWords(element),
      networks: attribute(element, 'networks') || DEFAULT_NETWORKS,
      address,
      text: attribute(element, 'text') || titleOf(page),
      copyResult: '',
      tell: () => undefined,
    }),
  );
  return Promise.resolve({
    attributes: 'data-state="ready"',
    content: shadowRoot('share-links', content, page, options),
  });
}

/** Without query and fragment, as the script shares it. */
function addressOf(element: PageElement, page: PageElement[]): string | undefined {
  const canonical = page.find(
    (candidate) => candidate.tagName === 'link' && attribute(candidate, 'rel') === 'canonical',
  );
  const chosen = attribute(element, 'url') || (canonical ? attribute(canonical, 'href') : '');
  if (!isFetchUrl(chosen) || !URL.canParse(chosen)) return undefined;
  const address = new URL(chosen);
  address.search = '';
  address.hash = '';
  return address.href;
}

function titleOf(page: PageElement[]): string {
  const title = page.find(({ tagName }) => tagName === 'title');
  const text = title?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
  return text.replace(/\s+/g, ' ').trim();
}
