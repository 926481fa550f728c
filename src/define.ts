import { ConsultationForm } from './elements/consultation-form/consultation-form.ts';
import { pageIsParsed } from './elements/controllers/inline-json.ts';
import { registry } from './elements/lazy-load/registry.ts';
import { replacePlaceholders } from './elements/placeholders.ts';
import { RelatedServices } from './elements/related-services/related-services.ts';
import { ServiceArticle } from './elements/service-article/service-article.ts';
import { ShareLinks } from './elements/share-links/share-links.ts';

const ELEMENTS = {
  'service-article': ServiceArticle,
  'consultation-form': ConsultationForm,
  'related-services': RelatedServices,
  'share-links': ShareLinks,
};
const TAGS = Object.keys(ELEMENTS);

declare global {
  interface HTMLElementTagNameMap {
    'service-article': ServiceArticle;
    'consultation-form': ConsultationForm;
    'related-services': RelatedServices;
    'share-links': ShareLinks;
  }
}

// A server that renders a page imports what the page imports: without a document there is nothing to define.
if (globalThis.document) start();

/** Prerendered content is readable already: it is painted before the elements are defined. */
function start(): void {
  registry().tags ??= TAGS;
  const isUnpainted = !document.hidden && !performance.getEntriesByName('first-contentful-paint')[0];
  if (isUnpainted && document.querySelector(`:is(${TAGS.join()})[data-state="ready"]`)) {
    requestAnimationFrame(() => setTimeout(define));
  } else define();
}

/** A page may load the script twice, or two versions of it: the first one to come keeps the tags. */
function define(): void {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
  void pageIsParsed(document).then(() => replacePlaceholders(document, TAGS));
}
