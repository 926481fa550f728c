import { DEFAULT_NETWORKS } from '../../templates/share/networks.ts';
import { shareTemplate } from '../../templates/share/share-template.ts';
import { canonicalUrl, withoutQuery } from '../canonical-url.ts';
import { elementMessagesOf } from '../messages.ts';
import { attribute, textOf, type PageElement } from '../page-element.ts';
import type { PrerenderedElement, PrerenderOptions } from '../prerendered-element.ts';
import { markup, shadowRoot } from '../shadow-root.ts';

/**
 * Renders the share links if the page states its address: by the element's `url` or an absolute canonical link.
 * Otherwise the element is left to the script, which knows the address.
 */
export function prerenderShare(
  element: PageElement,
  page: PageElement[],
  options: PrerenderOptions,
): Promise<PrerenderedElement | undefined> {
  const address = addressOf(element, page);
  if (!address) return Promise.resolve(undefined);
  const content = markup(
    shareTemplate({
      messages: elementMessagesOf(element),
      networks: attribute(element, 'networks') || DEFAULT_NETWORKS,
      native: true,
      isInteractive: false,
      address,
      text: attribute(element, 'text') || titleOf(page),
    }),
  );
  return Promise.resolve({
    attributes: { 'data-state': 'ready' },
    content: shadowRoot('share-links', content, page, options),
  });
}

/** Without query and fragment, as in the script. */
function addressOf(element: PageElement, page: PageElement[]): string | undefined {
  const chosen = attribute(element, 'url');
  return chosen ? withoutQuery(chosen) : canonicalUrl(page);
}

function titleOf(page: PageElement[]): string {
  const title = page.find(({ tagName }) => tagName === 'title');
  const text = title ? textOf(title) : '';
  return text.replace(/\s+/g, ' ').trim();
}
