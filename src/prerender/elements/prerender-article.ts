import { html } from 'lit';
import { headingLevel } from '../../templates/heading.ts';
import { textTemplate, titleTemplate } from '../../templates/article/article-template.ts';
import type { ArticleView } from '../../templates/article/article-view.ts';
import { articleFingerprint } from '../../templates/article/article-fingerprint.ts';
import { readingAids } from '../../templates/article/reading-aids.ts';
import { elementMessagesOf } from '../messages.ts';
import { attribute, type PageElement } from '../page-element.ts';
import type { PrerenderedElement, PrerenderOptions } from '../prerendered-element.ts';
import { elementService } from '../documents/element-service.ts';
import { markup, shadowRoot, styleLink } from '../shadow-root.ts';

/** A style attribute, which a strict Content Security Policy refuses; `article-content.css` replaces it. */
const STYLE_ATTRIBUTE = /(<(?:img|div)\b[^>]*?) style="[^"]*"/g;

/**
 * Renders the whole article as children of its element, and its data for the script, in an order in which no part
 * moves an earlier one while the page loads.
 */
export async function prerenderArticle(
  element: PageElement,
  page: PageElement[],
  options: PrerenderOptions,
): Promise<PrerenderedElement> {
  const { document: service, base, json, script } = await elementService(element, options);
  const view: ArticleView = {
    service,
    base,
    today: new Date(options.now).toISOString().slice(0, 10),
    messages: elementMessagesOf(element),
    level: headingLevel(attribute(element, 'heading-level'), 2),
    syndication: attribute(element, 'syndication') === 'excerpt' ? 'excerpt' : 'full',
    credited: attribute(element, 'partner') !== '',
  };
  const formId = formIdOn(page);
  const data = json(service);
  const fingerprint = articleFingerprint(view, data, formId);
  const aids = slots(markup(readingAids(view, { formId, fingerprint }, slotMark)));
  const text = markup(textTemplate(view));
  const plain = options.styles === 'link' ? text.replace(STYLE_ATTRIBUTE, '$1') : text;
  // A style sheet blocks rendering of what follows it, so it comes before the article.
  const sheet = plain === text ? '' : styleLink('article-content', page);
  const title = markup(titleTemplate(view));
  return {
    attributes: { 'data-state': 'ready' },
    content: `${sheet}${title}${shadowRoot('service-article', aids, page, options)}${plain}${script(data)}`,
    replacesChildren: true,
  };
}

/** The id that the form has, or gets from the prerenderer or the script. */
function formIdOn(page: PageElement[]): string | undefined {
  const form = page.find(({ tagName }) => tagName === 'consultation-form');
  return form && (attribute(form, 'id') || 'consultation');
}

/** A mark in a slot's place, because @lit-labs/ssr renders a slot only inside of an element that it knows. */
function slotMark(name: string): unknown {
  return html`<data value=${name}></data>`;
}

/** The text of an article cannot hold such a mark: its `<` is written `&lt;`. */
function slots(text: string): string {
  return text.replace(/<data value="(\w*)"\s*><\/data>/g, '<slot name="$1"></slot>');
}
