import { arrived } from './elements/lazy-load/arrived-parts.ts';
import { ConsultationForm } from './elements/consultation-form/consultation-form.ts';
import { pageIsParsed } from './elements/controllers/inline-json.ts';
import { lent } from './elements/lazy-load/lent.ts';
import { wantPart } from './elements/lazy-load/parts.ts';
import { replacePlaceholders } from './elements/placeholders.ts';
import type { RelatedServices } from './elements/related-services/related-services.ts';
import { ServiceArticle } from './elements/service-article/service-article.ts';
import type { ShareLinks } from './elements/share-links/share-links.ts';
import { whenIdle } from './elements/when-idle.ts';
// Who bundles has this from the start; the one script leaves it out, and its elements load it from beside.
import './chunks/later.ts';

const FIRST = { 'service-article': ServiceArticle, 'consultation-form': ConsultationForm };
const AROUND = ['related-services', 'share-links'];
const TAGS = [...Object.keys(FIRST), ...AROUND];

declare global {
  interface HTMLElementTagNameMap {
    'service-article': ServiceArticle;
    'consultation-form': ConsultationForm;
    'related-services': RelatedServices;
    'share-links': ShareLinks;
  }
}

const parts = arrived();
parts.tags ??= TAGS;
parts.lent ??= lent;
parts.define ??= define;

// A server that renders a page imports what the page imports: without a document there is nothing to define.
if (globalThis.document) start();

/** Prerendered content is readable already: it is painted before the elements are defined. */
function start(): void {
  const isUnpainted = !document.hidden && !performance.getEntriesByName('first-contentful-paint')[0];
  if (isUnpainted && document.querySelector(`:is(${TAGS.join()})[data-state="ready"]`)) {
    requestAnimationFrame(() => setTimeout(register));
  } else register();
}

function register(): void {
  define({ ...FIRST, ...parts.around });
  void pageIsParsed(document).then(() => {
    replacePlaceholders(document, TAGS);
    // Whatever was made ahead of time stands already, and whatever comes to the page later has time.
    if (document.querySelector(`:is(${AROUND.join()}):not([data-state])`)) void bringAround();
    else whenIdle(document, () => void bringAround());
  });
}

/** What stands in the elements stays where their script cannot be had. */
async function bringAround(): Promise<void> {
  if ((await wantPart('later')) || !document.querySelector(AROUND.join())) return;
  console.warn(
    'clinic-elements.later.js is not beside the script: without it',
    AROUND.join(' and '),
    'wait.',
  );
}

/** A page may load the script twice, or two versions of it: the first one to come keeps the tags. */
function define(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
