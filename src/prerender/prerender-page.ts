import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { checkPlacement } from './check-placement.ts';
import { applyEdits, removal, sortEdits, type Edit } from './page-edits.ts';
import { attribute, type PageElement } from './page-element.ts';
import { prerenderArticle } from './elements/prerender-article.ts';
import { prerenderForm } from './elements/prerender-form.ts';
import { prerenderHead } from './prerender-head.ts';
import { prerenderRelated } from './elements/prerender-related.ts';
import { prerenderShare } from './elements/prerender-share.ts';
import type { PrerenderElement, PrerenderedElement, PrerenderOptions } from './prerendered-element.ts';

const PRERENDERERS: Readonly<Record<string, PrerenderElement>> = {
  'service-article': prerenderArticle,
  'consultation-form': prerenderForm,
  'related-services': prerenderRelated,
  'share-links': prerenderShare,
};

/**
 * Prerenders the elements of a page: writes the markup into them that they would render, so that the page works
 * without JavaScript. Everything else stays byte-identical, except preload hints that have become useless; the output
 * of an earlier run is replaced.
 *
 * @throws {LoadError} when an element's data cannot be used
 * @throws {PageError} when the page cannot hold what an element renders
 */
export async function prerenderPage(html: string, options: PrerenderOptions): Promise<string> {
  return applyEdits(html, await prerenderEdits(html, options));
}

/** The edits of {@link prerenderPage}, sorted. */
export async function prerenderEdits(html: string, given: PrerenderOptions): Promise<Edit[]> {
  const options = { ...given, load: loadOnce(given.load) };
  const page = [...elementsIn(parse(html, { sourceCodeLocationInfo: true }))];
  const edits: Edit[] = await prerenderHead(page, options);
  const prerendered: PageElement[] = [];
  for (const element of page) {
    const prerender = PRERENDERERS[element.tagName];
    // The content of an element is replaced, with any element in it.
    if (!prerender || isInside(element, PRERENDERERS)) continue;
    const result = await prerender(element, page, options);
    if (!result) continue;
    if (result.replacesChildren) checkPlacement(element);
    edits.push(...editsFor(element, result));
    prerendered.push(element);
  }
  edits.push(...removePreloads(page, prerendered));
  return sortEdits(edits);
}

/** Article, form and head need the same documents; each is loaded once. */
function loadOnce(load: PrerenderOptions['load']): PrerenderOptions['load'] {
  const texts = new Map<string, Promise<string>>();
  return (url) => {
    const text = texts.get(url) ?? load(url);
    texts.set(url, text);
    return text;
  };
}

function editsFor(
  element: PageElement,
  { attributes, content, replacesChildren }: PrerenderedElement,
): Edit[] {
  const tag = element.sourceCodeLocation?.startTag;
  if (!tag) return [];
  const old = replacesChildren ? undefined : element.childNodes.find(isShadowRoot);
  const end = element.sourceCodeLocation?.endTag?.startOffset ?? element.sourceCodeLocation!.endOffset;
  const missing = Object.entries(attributes)
    .filter(([name]) => !element.attrs.some((attribute) => attribute.name === name))
    .map(([name, value]) => ` ${name}="${value}"`);
  return [
    ...(old ? removal(old) : []),
    { from: tag.endOffset - 1, to: tag.endOffset - 1, text: missing.join('') },
    { from: tag.endOffset, to: replacesChildren ? end : tag.endOffset, text: content },
  ];
}

/**
 * Removes `<link rel="preload" as="fetch">` for documents of prerendered elements: their content is in the page, and
 * the hint would delay it by bytes that nothing on the page needs.
 */
function removePreloads(page: PageElement[], prerendered: PageElement[]): Edit[] {
  const addresses = new Set(
    prerendered.flatMap((element) => [attribute(element, 'src'), attribute(element, 'clinic')]),
  );
  const is = (element: PageElement, name: string, value: string) =>
    attribute(element, name).toLowerCase() === value;
  return page
    .filter(
      (element) => element.tagName === 'link' && is(element, 'rel', 'preload') && is(element, 'as', 'fetch'),
    )
    .filter((element) => addresses.has(attribute(element, 'href')))
    .flatMap(removal);
}

function isInside(element: PageElement, tags: object): boolean {
  for (let node = element.parentNode; node; node = 'parentNode' in node ? node.parentNode : null) {
    if ('tagName' in node && Object.hasOwn(tags, node.tagName)) return true;
  }
  return false;
}

function isShadowRoot(node: DefaultTreeAdapterTypes.ChildNode): node is PageElement {
  return 'attrs' in node && node.attrs.some(({ name }) => name === 'shadowrootmode');
}

function* elementsIn(parent: DefaultTreeAdapterTypes.ParentNode): Generator<PageElement> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* elementsIn(node);
  }
}
