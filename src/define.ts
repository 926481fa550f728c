import { ConsultationForm } from './elements/consultation-form/consultation-form.ts';
import { pageIsParsed } from './elements/inline-json.ts';
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

declare global {
  interface HTMLElementTagNameMap {
    'service-article': ServiceArticle;
    'consultation-form': ConsultationForm;
    'related-services': RelatedServices;
    'share-links': ShareLinks;
  }
}

// A page may load the script twice, or two versions of it: the first one to come keeps the tags.
for (const [tag, element] of Object.entries(ELEMENTS)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
void pageIsParsed(document).then(() => replacePlaceholders(document, Object.keys(ELEMENTS)));
