import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { checkPlace } from './check-place.ts';
import { dropHints } from './drop-hints.ts';
import { prerenderArticle } from './prerender-article.ts';
import { prerenderForm } from './prerender-form.ts';
import { prerenderHead } from './prerender-head.ts';
import { prerenderRelated } from './prerender-related.ts';
import { prerenderShare } from './prerender-share.ts';

export type PageElement = DefaultTreeAdapterTypes.Element;

/** How a page's elements find what they show. */
export interface PrerenderOptions {
  /** Gives the text of an address as the page has it. */
  load: (url: string) => Promise<string>;
  /** Milliseconds since 1970: when the page is made. */
  now: number;
  /** `inline` puts the styles into the page; `link` names a file, which a strict Content-Security-Policy allows. */
  styles: 'inline' | 'link';
  /** True where the JSON left in the page must be ASCII, because the page's encoding may lack its characters. */
  ascii?: boolean;
}

/** What is put into an element of the page, and where. */
export interface Filling {
  /** What the start tag is to have, where it has no attribute of that name yet; no value needs to be escaped. */
  attributes: Readonly<Record<string, string>>;
  /** Markup to put right behind the start tag. */
  content: string;
  /** True when the content takes the place of all that is in the element. */
  replacesChildren?: boolean;
}

/** A piece of the page's text, and what takes its place. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

const FILLERS: Readonly<
  Record<
    string,
    (element: PageElement, page: PageElement[], options: PrerenderOptions) => Promise<Filling | undefined>
  >
> = {
  'service-article': prerenderArticle,
  'consultation-form': prerenderForm,
  'related-services': prerenderRelated,
  'share-links': prerenderShare,
};

/**
 * Fills the elements of a page with the markup that they would draw, so that it is there without script. Everything
 * else in the page stays as it is, to the byte, but for hints that have lost their use; what an earlier run filled in is
 * replaced.
 *
 * @throws {LoadError} when an element's data cannot be used
 * @throws {PageError} when the page itself leaves no place for what an element draws
 */
export async function prerenderPage(html: string, options: PrerenderOptions): Promise<string> {
  const edits = await prerenderEdits(html, options);
  return edits.reduceRight(apply, html);
}

/** The changes that {@link prerenderPage} makes, from the top of the page to its end; none overlaps another. */
export async function prerenderEdits(html: string, given: PrerenderOptions): Promise<Edit[]> {
  const options = { ...given, load: onceEach(given.load) };
  const elements = [...elementsIn(parse(html, { sourceCodeLocationInfo: true }))];
  const edits: Edit[] = await prerenderHead(elements, options);
  const filled: PageElement[] = [];
  for (const element of elements) {
    const fill = FILLERS[element.tagName];
    // What is in an element gives way to what the element draws.
    if (!fill || isInside(element, FILLERS)) continue;
    const filling = await fill(element, elements, options);
    if (!filling) continue;
    if (filling.replacesChildren) checkPlace(element);
    edits.push(...editsFor(element, filling));
    filled.push(element);
  }
  edits.push(...dropHints(elements, filled));
  return edits.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Article, form and head ask for the same documents; each is read once. */
function onceEach(load: PrerenderOptions['load']): PrerenderOptions['load'] {
  const texts = new Map<string, Promise<string>>();
  return (url) => {
    const text = texts.get(url) ?? load(url);
    texts.set(url, text);
    return text;
  };
}

function editsFor(element: PageElement, { attributes, content, replacesChildren }: Filling): Edit[] {
  const tag = element.sourceCodeLocation?.startTag;
  if (!tag) return [];
  const old = element.childNodes.find(isShadowRoot)?.sourceCodeLocation;
  const end = element.sourceCodeLocation?.endTag?.startOffset ?? element.sourceCodeLocation!.endOffset;
  const removal = old && !replacesChildren ? [{ from: old.startOffset, to: old.endOffset, text: '' }] : [];
  const missing = Object.entries(attributes)
    .filter(([name]) => !element.attrs.some((attribute) => attribute.name === name))
    .map(([name, value]) => ` ${name}="${value}"`);
  return [
    ...removal,
    { from: tag.endOffset - 1, to: tag.endOffset - 1, text: missing.join('') },
    { from: tag.endOffset, to: replacesChildren ? end : tag.endOffset, text: content },
  ];
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

function apply(html: string, { from, to, text }: Edit): string {
  return html.slice(0, from) + text + html.slice(to);
}

function* elementsIn(parent: DefaultTreeAdapterTypes.ParentNode): Generator<PageElement> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* elementsIn(node);
  }
}
