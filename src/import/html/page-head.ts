import { LANGUAGE_TAG } from '../../json/language-tag.ts';
import { isFetchUrl, parseUrl } from '../../json/is-url.ts';
import { cleanLine, excerpt } from '../../convert/clean-text.ts';
import { attribute, descendants, textOf, type HastNode } from '../../convert/hast/hast.ts';
import type { Outline } from '../../article/outline.ts';

/** The separator between the title and the website's name, as in "Neck massage | Harbor Lane Clinic". */
const SEPARATOR = /\s+[|–—»·•-]\s+/u;

/** The metadata in a page's `<head>`. */
export interface PageHead extends Pick<Outline, 'summary' | 'language' | 'canonicalUrl'> {
  /** Without the website's name. */
  title?: string;
  leftOut: Outline['leftOut'];
}

/** Parses the language, title, description and canonical URL of a whole page. */
export function parsePageHead(page: HastNode): PageHead {
  const metas = descendants(page, 'meta');
  const meta = (...names: string[]) =>
    cleanLine(
      metas
        .filter((node) =>
          names.includes((attribute(node, 'name') || attribute(node, 'property')).toLowerCase()),
        )
        .map((node) => attribute(node, 'content'))
        .find(Boolean) ?? '',
    );
  const [html] = descendants(page, 'html');
  const [titleElement] = descendants(page, 'title');
  const language = html ? attribute(html, 'lang') : '';
  const title = withoutSiteName(titleElement ? cleanLine(textOf(titleElement)) : '', meta('og:site_name'));
  const summary = meta('description', 'og:description');
  const canonicalUrl = canonicalOf(page) || meta('og:url');
  const isSafe = isFetchUrl(canonicalUrl);
  const address = parseUrl(canonicalUrl);
  return {
    ...(title ? { title } : {}),
    ...(summary ? { summary } : {}),
    ...(LANGUAGE_TAG.test(language) ? { language } : {}),
    ...(address && isSafe ? { canonicalUrl: address.href } : {}),
    leftOut: isSafe ? [] : [{ line: 1, text: excerpt(canonicalUrl), what: 'unsafe address of the page' }],
  };
}

function canonicalOf(page: HastNode): string {
  const link = descendants(page, 'link').find(
    ({ properties }) => String(properties?.['rel']) === 'canonical',
  );
  return link ? attribute(link, 'href') : '';
}

function withoutSiteName(title: string, site: string): string {
  const parts = title.split(SEPARATOR);
  const others = parts.filter((part) => part.toLowerCase() !== site.toLowerCase());
  if (others.length > 0 && others.length < parts.length) return others.join(' – ');
  // If the website's name is not known, the last part is taken for it, as in nearly every theme.
  return parts.length > 1
    ? title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/\s+[|–—»·•-]\s+$/u, '')
    : title;
}
