import { createHash } from 'node:crypto';
import { clinicDocument } from '../../clinic/clinic-document.ts';
import type { Clinic } from '../../clinic/schema.ts';
import type { FormView } from '../../consultation/form-view.ts';
import { isFetchUrl } from '../../document/is-url.ts';
import { LoadError } from '../../document/load-error.ts';
import { readDocument } from '../../document/load.ts';
import { withFields } from '../../elements/consultation-form/questions.ts';
import { formTemplate } from '../../elements/consultation-form/form-template.ts';
import { hiddenFields } from '../../elements/consultation-form/hidden-fields.ts';
import { statusTemplate } from '../../elements/consultation-form/status-template.ts';
import { below, headingLevel } from '../../elements/heading.ts';
import { formWords } from './element-words.ts';
import { attribute, inlineJson } from './page-element.ts';
import type { Filling, PageElement, PrerenderOptions } from './prerender-page.ts';
import { markup, shadowRoot } from './shadow-root.ts';

/**
 * The form as a declarative shadow root that posts without script. It offers any time; for today's windows it links to
 * the receiver's own form page, because this page may be read long after it was made.
 */
export async function prerenderForm(
  element: PageElement,
  page: PageElement[],
  options: PrerenderOptions,
): Promise<Filling> {
  const clinic = await clinicOf(element, options);
  const view = formView(element, clinic, options.now);
  const status = statusTemplate({ clinic, words: view.words, sending: false, level: below(view.level) });
  const form = markup(formTemplate(view, status));
  return {
    attributes: 'data-state="ready"',
    content: shadowRoot('consultation-form', form, page, options),
  };
}

async function clinicOf(element: PageElement, { load }: PrerenderOptions): Promise<Clinic> {
  const inline = inlineJson(element);
  if (inline !== undefined) return readDocument(clinicDocument, inline, 'inline JSON');
  const url = attribute(element, 'clinic');
  if (!url) throw new LoadError('no-source', '<consultation-form clinic>');
  if (!isFetchUrl(url)) throw new LoadError('bad-url', url);
  return readDocument(clinicDocument, await load(url), url);
}

function formView(element: PageElement, clinic: Clinic, now: number): FormView {
  const words = formWords(element);
  const action = attribute(element, 'action');
  const [service, partner] = [attribute(element, 'service'), attribute(element, 'partner')];
  return {
    clinic: withFields(clinic, attribute(element, 'fields')),
    words,
    action: isFetchUrl(action) ? action : '',
    values: {},
    consents: [],
    faults: [],
    honeypot: honeypotName(clinic.name, service),
    now,
    level: headingLevel(attribute(element, 'heading-level'), 2),
    hidden: hiddenFields({ service, partner, language: words.language }),
  };
}

/** Another name on each page, but the same one each time that the page is made. */
function honeypotName(...page: string[]): string {
  return `hp_${createHash('sha256').update(page.join()).digest('hex').slice(0, 6)}`;
}
