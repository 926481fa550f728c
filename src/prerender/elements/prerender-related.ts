import { linkLimit, relatedServices } from '../../article/related.ts';
import type { ServiceEntry } from '../../article/schema.ts';
import { servicesDocument } from '../../article/service-documents.ts';
import { headingLevel } from '../../templates/heading.ts';
import { relatedCards } from '../../templates/related/related-cards.ts';
import { relatedLinks } from '../../templates/related/related-links.ts';
import { elementMessagesOf } from '../messages.ts';
import { attribute, type PageElement } from '../page-element.ts';
import type { PrerenderedElement, PrerenderOptions } from '../prerendered-element.ts';
import { elementDocument } from '../documents/element-document.ts';
import { markup, shadowRoot } from '../shadow-root.ts';

/** Renders the links as children of their element in the cards of the script, and the part of the index that the script needs. */
export async function prerenderRelated(
  element: PageElement,
  page: PageElement[],
  options: PrerenderOptions,
): Promise<PrerenderedElement> {
  const { document: index, base, json, script } = await elementDocument(servicesDocument, element, options);
  const chosen = relatedServices(
    index.services,
    attribute(element, 'current'),
    linkLimit(attribute(element, 'limit')),
    attribute(element, 'related'),
  );
  const level = headingLevel(attribute(element, 'heading-level'), 2);
  const kept = { ...index, services: index.services.filter(isKept) };
  const cards =
    chosen.length > 0
      ? slots(markup(relatedCards([chosen], elementMessagesOf(element), level, slotMark)))
      : '';
  return {
    attributes: { 'data-state': 'ready' },
    content: `${shadowRoot('related-services', cards, page, options)}${markup(relatedLinks([chosen], base))}${script(json(kept))}`,
    replacesChildren: true,
  };

  /** The script ranks again, and comes to the same links with these services alone. */
  function isKept({ slug }: ServiceEntry): boolean {
    return slug === attribute(element, 'current') || chosen.some((entry) => entry.slug === slug);
  }
}

/** A mark in a slot's place, because @lit-labs/ssr renders a slot only inside of an element that it knows. */
function slotMark(slug: string): string {
  return `{slot ${slug}}`;
}

function slots(html: string): string {
  return html.replace(/\{slot ([a-z0-9-]+)\}/g, '<slot name="$1"></slot>');
}
