import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { clinicDocument } from '../../clinic/clinic-document.ts';
import type { Clinic } from '../../clinic/schema.ts';
import type { FormView } from '../../consultation/form-view.ts';
import { wordsFor } from '../../consultation/words/words-for.ts';
import { isFetchUrl } from '../../document/is-url.ts';
import { LoadError } from '../../document/load-error.ts';
import { readDocument } from '../../document/load.ts';
import { withFields } from '../../elements/consultation-form/questions.ts';
import { formTemplate } from '../../elements/consultation-form/form-template.ts';
import { hiddenFields, honeypotName } from '../../elements/consultation-form/hidden-fields.ts';
import { statusTemplate } from '../../elements/consultation-form/status-template.ts';
import { below, headingLevel } from '../../elements/heading.ts';
import { formStyles } from '../form-styles.ts';
import { attribute, inlineJson, languageOf } from './page-element.ts';
import { PageError } from './page-error.ts';
import type { Filling, PageElement, PrerenderOptions } from './prerender-page.ts';

const HYDRATION_MARKS = /<!--\/?lit-[^>]*-->/g;
const BUNDLE = /[^/]*clinic-elements\.js(?:[?#].*)?$/;

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
  const markup = collectResultSync(render(formTemplate(view, status)));
  const form = markup.replace(HYDRATION_MARKS, '').replace(/\s{2,}/g, ' ');
  const styles = options.styles === 'inline' ? `<style>${formStyles()}</style>` : styleLink(page);
  return {
    attributes: 'data-state="ready"',
    content: `<template shadowrootmode="open">${styles}${form}</template>`,
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
  const words = wordsFor(languageOf(element));
  const action = attribute(element, 'action');
  const [service, partner] = [attribute(element, 'service'), attribute(element, 'partner')];
  return {
    clinic: withFields(clinic, attribute(element, 'fields')),
    words,
    action: isFetchUrl(action) ? action : '',
    values: {},
    consents: [],
    faults: [],
    honeypot: honeypotName(),
    now,
    level: headingLevel(attribute(element, 'heading-level'), 2),
    hidden: hiddenFields({ service, partner, language: words.language }),
  };
}

/** The style sheet lies beside the script that the page already names. */
function styleLink(page: PageElement[]): string {
  const script = page.map((element) => attribute(element, 'src')).find((src) => BUNDLE.test(src));
  if (script === undefined) {
    throw new PageError(
      '--styles link: the page has no <script src="…/clinic-elements.js"> beside which the styles lie.',
    );
  }
  const href = script
    .replace(BUNDLE, 'consultation-form.css')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;');
  return `<link rel="stylesheet" href="${href}">`;
}
