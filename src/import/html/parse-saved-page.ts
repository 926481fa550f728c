import { fromHast } from '../../convert/hast/from-hast.ts';
import { cleanLine } from '../../convert/clean-text.ts';
import { descendants, textOf, wordsOf, type HastNode } from '../../convert/hast/hast.ts';
import { leftOutElement } from '../../convert/hast/left-out-element.ts';
import { reportElement } from '../../convert/hast/piece.ts';
import type { Outline } from '../../article/outline.ts';
import { SLUG } from '../../json/slug.ts';
import { findArticle } from './find-article.ts';
import { parsePageHead } from './page-head.ts';
import { parsePage } from '../../convert/parse-html.ts';

/** Parses a web page saved from a browser: finds the article and leaves the theme's parts out. */
export function parseSavedPage(html: string): Outline {
  const page = parsePage(html);
  const { title: titleInHead, leftOut, ...head } = parsePageHead(page);
  const { article, around } = findArticle(page);
  const title = titleOf(article, page, titleInHead) ?? titleInHead;
  const { canonicalUrl } = head;
  const slug = slugOf(canonicalUrl);
  const outline = fromHast(article, {
    ...(title === undefined ? {} : { title }),
    ...(canonicalUrl === undefined ? {} : { base: canonicalUrl }),
  });
  return {
    ...outline,
    ...head,
    ...(slug === undefined ? {} : { slug }),
    leftOut: [...leftOut, ...reportAround([...scriptsOfHead(page), ...around], title), ...outline.leftOut],
  };
}

/** The first `<h1>` of the article; else an `<h1>` of the page that its `<title>` contains; else the page's first. */
function titleOf(article: HastNode, page: HastNode, titleInHead = ''): string | undefined {
  const headingsIn = (node: HastNode) =>
    descendants(node, 'h1')
      .map((h1) => cleanLine(textOf(h1)))
      .filter(Boolean);
  const ofPage = headingsIn(page);
  const named = ofPage.find((text) => titleInHead.toLowerCase().includes(text.toLowerCase()));
  return headingsIn(article)[0] ?? named ?? ofPage[0];
}

function reportAround(around: HastNode[], title: string | undefined): Outline['leftOut'] {
  const leftOut: Outline['leftOut'] = [];
  for (const node of around) {
    if (wordsOf(node).join(' ') === title) continue;
    const what = node.type === 'element' ? leftOutElement(node) : undefined;
    reportElement({ leftOut }, node, what ?? 'outside of the article');
  }
  return leftOut;
}

function scriptsOfHead(page: HastNode): HastNode[] {
  return descendants(page, 'head').flatMap((head) => descendants(head, 'script', 'base'));
}

/** The last segment of the page's address, if it is a slug. */
function slugOf(canonicalUrl: string | undefined): string | undefined {
  if (canonicalUrl === undefined) return undefined;
  const name = new URL(canonicalUrl).pathname
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.(html?|php)$/u, '');
  return name && SLUG.test(name) && name.length <= 100 && name !== 'index' ? name : undefined;
}
