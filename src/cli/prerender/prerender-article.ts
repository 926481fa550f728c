import { serviceDocument } from '../../service/service-documents.ts';
import { headingLevel } from '../../elements/heading.ts';
import { articleTemplate } from '../../elements/service-article/article-template.ts';
import { elementWords } from './element-words.ts';
import { attribute } from './page-element.ts';
import type { Filling, PageElement, PrerenderOptions } from './prerender-page.ts';
import { readSource } from './read-source.ts';
import { markup, shadowRoot } from './shadow-root.ts';

/** A style attribute, which a strict Content-Security-Policy refuses; the script sets it later. */
const STYLE_ATTRIBUTE = /(<(?:img|div)\b[^>]*?) style="[^"]*"/g;

/** The whole article as children of its element, as the script would draw it, and its data for the script. */
export async function prerenderArticle(
  element: PageElement,
  page: PageElement[],
  options: PrerenderOptions,
): Promise<Filling> {
  const { document: service, base, json } = await readSource(serviceDocument, element, options);
  const article = markup(
    articleTemplate({
      service,
      base,
      today: new Date(options.now).toISOString().slice(0, 10),
      words: elementWords(element),
      level: headingLevel(attribute(element, 'heading-level'), 2),
      syndication: attribute(element, 'syndication') === 'excerpt' ? 'excerpt' : 'full',
      credited: attribute(element, 'partner') !== '',
    }),
  );
  const children = options.styles === 'link' ? article.replace(STYLE_ATTRIBUTE, '$1') : article;
  return {
    attributes: 'data-state="ready"',
    content: `${shadowRoot('service-article', '<slot></slot>', page, options)}${json}${children}`,
    replacesChildren: true,
  };
}
