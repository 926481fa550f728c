import type { Clinic } from '../clinic/schema.ts';
import { clinicDocument } from '../clinic/clinic-document.ts';
import { parseDocumentText } from '../json/load.ts';
import { jsonLd } from '../article/json-ld.ts';
import { canonicalUrl } from './canonical-url.ts';
import { removal, type Edit } from './page-edits.ts';
import { attribute, inlineJson, textOf, type PageElement } from './page-element.ts';
import type { PrerenderOptions } from './prerendered-element.ts';
import { elementService } from './documents/element-service.ts';

const MARK = 'data-from="clinic-elements"';

/**
 * JSON-LD about the page for the end of its head, if the page has an article of the clinic's own and a canonical URL
 * and no `MedicalWebPage` of its own. The output of an earlier run is replaced.
 */
export async function prerenderHead(page: PageElement[], options: PrerenderOptions): Promise<Edit[]> {
  const graphs = page.filter((element) => attribute(element, 'type') === 'application/ld+json');
  const old = graphs.filter((element) => attribute(element, 'data-from') === 'clinic-elements');
  const removals = old.flatMap(removal);
  const article = page.find(isDescribed);
  const end = page.find(({ tagName }) => tagName === 'head')?.sourceCodeLocation?.endTag?.startOffset;
  const others = graphs.filter((element) => !old.includes(element)).map(textOf);
  const url = canonicalUrl(page);
  if (!article || !url || end === undefined || others.some((text) => text.includes('MedicalWebPage'))) {
    return removals;
  }
  const { document: service } = await elementService(article, options);
  const graph = jsonLd(service, url, await clinicOf(page, options));
  const text = JSON.stringify(graph).replaceAll('<', '\\u003c');
  return [
    ...removals,
    { from: end, to: end, text: `<script type="application/ld+json" ${MARK}>${text}</script>` },
  ];
}

function isDescribed(element: PageElement): boolean {
  const has = (name: string) => element.attrs.some((candidate) => candidate.name === name);
  return (
    element.tagName === 'service-article' && !has('no-structured-data') && !attribute(element, 'partner')
  );
}

/** The clinic of the form on the page. */
async function clinicOf(page: PageElement[], { load }: PrerenderOptions): Promise<Clinic | undefined> {
  const form = page.find(({ tagName }) => tagName === 'consultation-form');
  if (!form) return undefined;
  const url = attribute(form, 'clinic');
  return parseDocumentText(clinicDocument, inlineJson(form) ?? (await load(url)), url || 'inline JSON');
}
