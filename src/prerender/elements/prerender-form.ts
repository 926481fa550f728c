import { createHash } from 'node:crypto';
import { html, type TemplateResult } from 'lit';
import { clinicDocument } from '../../clinic/clinic-document.ts';
import { servicesDocument } from '../../article/service-documents.ts';
import { clinicAt, placeWithId } from '../../clinic/clinic-at.ts';
import type { Clinic } from '../../clinic/schema.ts';
import type { Choice, FormView } from '../../templates/form/form-view.ts';
import { isFetchUrl } from '../../json/is-url.ts';
import { LoadError } from '../../json/load-error.ts';
import { parseDocumentText } from '../../json/load.ts';
import { FORM_ID, formAddress } from '../../templates/form/form-address.ts';
import { ownParts } from '../../templates/form/fields/own-parts.ts';
import { formKit } from '../../templates/form/form-kit.ts';
import { formTemplate } from '../../templates/form/form-template.ts';
import { hiddenFields } from '../../templates/form/hidden-fields.ts';
import { printedForm } from '../../templates/form/printed-form.ts';
import { qrCode } from '../../templates/form/qr-code.ts';
import { withFields } from '../../templates/form/questions.ts';
import { serviceChoices } from '../../templates/form/service-choices.ts';
import { headingLevel } from '../../templates/heading.ts';
import { canonicalUrl } from '../canonical-url.ts';
import { formMessagesOf } from '../messages.ts';
import { attribute, inlineJson, type PageElement, PageError } from '../page-element.ts';
import type { PrerenderedElement, PrerenderOptions } from '../prerendered-element.ts';
import { elementService } from '../documents/element-service.ts';
import { markup, shadowRoot } from '../shadow-root.ts';

/**
 * Renders the form as a declarative shadow root that posts without JavaScript. It offers any time, and a choice that
 * leads to the receiver's form page for a certain time, because a prerendered page may be old. The printed form comes
 * before it.
 */
export async function prerenderForm(
  element: PageElement,
  page: PageElement[],
  options: PrerenderOptions,
): Promise<PrerenderedElement> {
  const clinic = await clinicOf(element, options);
  const serviceTitle = attribute(element, 'service-title') || (await articleTitle(element, page, options));
  const services = await servicesOf(element, options);
  const view = { ...formView(element, clinic, options.now), serviceTitle, services };
  const { clinic: there, messages } = view;
  const address = formAddress(() => canonicalUrl(page) ?? '', attribute(element, 'id'));
  const card = printedForm({
    clinic: there,
    messages,
    address: address?.text,
    code: address && code(address.href),
  });
  const parts = { status: {}, ...ownParts(view, formKit) };
  const content = markup(html`${card}${formTemplate(view, parts)}`);
  return {
    attributes: { 'data-state': 'ready', ...(takesId(element, page) && { id: FORM_ID }) },
    content: shadowRoot('consultation-form', content, page, options),
  };
}

/** The same as in the browser's chunk. */
function code(address: string): TemplateResult | undefined {
  const qr = qrCode(address);
  return (
    qr &&
    html`<svg viewBox=${`0 0 ${qr.size} ${qr.size}`} shape-rendering="crispEdges">
      <path d=${qr.path}></path>
    </svg>`
  );
}

/** True for the form that would get the id in the browser: the first without one, if no other element has it. */
function takesId(element: PageElement, page: PageElement[]): boolean {
  if (page.some((other) => attribute(other, 'id') === FORM_ID)) return false;
  return element === page.find((other) => other.tagName === element.tagName && !attribute(other, 'id'));
}

/** The title of the service that the form is about, when the page has the article about it. */
async function articleTitle(
  form: PageElement,
  page: PageElement[],
  options: PrerenderOptions,
): Promise<string | undefined> {
  const slug = attribute(form, 'service');
  if (!slug) return undefined;
  for (const element of page.filter(({ tagName }) => tagName === 'service-article')) {
    const { document: service } = await elementService(element, options);
    if (service.slug === slug) return service.title;
  }
  return undefined;
}

async function clinicOf(element: PageElement, { load }: PrerenderOptions): Promise<Clinic> {
  const inline = inlineJson(element);
  if (inline !== undefined) return parseDocumentText(clinicDocument, inline, 'inline JSON');
  const url = attribute(element, 'clinic');
  if (!url) throw new LoadError('no-source', '<consultation-form clinic>');
  if (!isFetchUrl(url)) throw new LoadError('bad-url', url);
  return parseDocumentText(clinicDocument, await load(url), url);
}

/** The services to choose from, for a form whose page names none. */
async function servicesOf(element: PageElement, { load }: PrerenderOptions): Promise<Choice[]> {
  const url = attribute(element, 'services');
  if (!url || attribute(element, 'service')) return [];
  if (!isFetchUrl(url)) throw new LoadError('bad-url', url);
  return serviceChoices(parseDocumentText(servicesDocument, await load(url), url).services);
}

function formView(element: PageElement, clinic: Clinic, now: number): FormView {
  const messages = formMessagesOf(element, clinic.languages);
  const action = attribute(element, 'action');
  if (!action || !isFetchUrl(action)) {
    throw new PageError(
      '<consultation-form>: action has no URL. Without one the form would post what patients type to this page.',
    );
  }
  const [service, partner, successUrl] = ['service', 'partner', 'success-url'].map((name) =>
    attribute(element, name),
  ) as [string, string, string];
  const place = placeWithId(clinic, attribute(element, 'place'))?.id;
  const hidden = hiddenFields({ service, place, partner, successUrl, language: messages.language });
  return {
    clinic: withFields(clinicAt(clinic, place), attribute(element, 'fields')),
    messages,
    action,
    values: {},
    consents: [],
    issues: [],
    honeypot: honeypotName(clinic.name, service),
    now,
    level: headingLevel(attribute(element, 'heading-level'), 2),
    // Also where no service is chosen yet: the page may set one before the script runs.
    hidden: { service: '', ...hidden },
  };
}

/** Differs from page to page, and is the same in each run. */
function honeypotName(...page: string[]): string {
  return `hp_${createHash('sha256').update(page.join()).digest('hex').slice(0, 6)}`;
}
