import { ConsultationForm } from './elements/consultation-form/consultation-form.ts';
import { pageIsParsed } from './elements/inline-json.ts';
import { replacePlaceholders } from './elements/placeholders.ts';
import { RelatedServices } from './elements/related-services/related-services.ts';
import { ServiceArticle } from './elements/service-article/service-article.ts';
import { ShareLinks } from './elements/share-links/share-links.ts';
// Who bundles has this from the start; the one script leaves it out, and its elements load it from beside.
import './parts/later.ts';

const ELEMENTS = {
  'service-article': ServiceArticle,
  'consultation-form': ConsultationForm,
  'related-services': RelatedServices,
  'share-links': ShareLinks,
};

declare global {
  interface HTMLElementTagNameMap {
    'service-article': ServiceArticle;
    'consultation-form': ConsultationForm;
    'related-services': RelatedServices;
    'share-links': ShareLinks;
  }
}

// What was made ahead of time can be read already: it is painted before anything is done with it.
const isUnpainted = !document.hidden && !performance.getEntriesByName('first-contentful-paint')[0];
if (isUnpainted && document.querySelector(`:is(${Object.keys(ELEMENTS).join()})[data-state="ready"]`)) {
  requestAnimationFrame(() => setTimeout(register));
} else register();

function register(): void {
  // A page may load the script twice, or two versions of it: the first one to come keeps the tags.
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
  void pageIsParsed(document).then(() => replacePlaceholders(document, Object.keys(ELEMENTS)));
}
