import { isFetchUrl, isLinkUrl, parseUrl } from '../../json/is-url.ts';
import { percentEncode } from '../../json/percent-encoding.ts';
import { SLUG } from '../../json/slug.ts';

/** Attributes whose address is loaded, posted to or run, not followed as a link. */
const ADDRESS_PROPERTIES = [
  'src',
  'srcSet',
  'srcDoc',
  'action',
  'formAction',
  'data',
  'poster',
  'background',
  'xLinkHref',
  'ping',
  'cite',
  'longDesc',
];
const RUNNING_STYLE = /expression|javascript|behavior|-moz-binding|@import/iu;

/**
 * The address of a link for a document, resolved against `base` if given. `undefined` when it is unsafe, or leads to a
 * fragment of the same page, which the document may not have.
 *
 * @param base the page's own address
 */
export function linkAddress(href: string, base?: string): string | undefined {
  if (!isLinkUrl(href) || /^\s*(#|$)/u.test(href)) return undefined;
  return resolve(href, base);
}

/** Like {@link linkAddress}, for a resource that is fetched: http, https or relative. */
export function webAddress(src: string, base?: string): string | undefined {
  return isFetchUrl(src) && src.trim() !== '' ? resolve(src, base) : undefined;
}

/** True for a link to a fragment of the same page. */
export function isFragment(href: string): boolean {
  return /^\s*(#|$)/u.test(href);
}

/**
 * The attributes of an element that could run or load code. They are never imported, only reported.
 *
 * @returns such as `onclick` or `src`
 */
export function dangerousAttributes(properties: Record<string, unknown> = {}): string[] {
  return Object.entries(properties)
    .filter(([name, value]) => isDangerous(name, typeof value === 'string' ? value : ''))
    .map(([name]) => name.toLowerCase());
}

/** The slug of a service's page on the same site; `undefined` for any other address. */
export function slugOfPage(href: string, base?: string): string | undefined {
  const page = new URL(base ?? 'https://relative.invalid/');
  const { host, pathname } = parseUrl(href, page.href) ?? {};
  if (host === undefined || pathname === undefined) return undefined;
  const name = (pathname.split('/').filter(Boolean).at(-1) ?? '').replace(/\.(html?|md|json|php)$/u, '');
  return host === page.host && name.length <= 100 && SLUG.test(name) && name !== 'index' ? name : undefined;
}

function resolve(address: string, base: string | undefined): string | undefined {
  // The URL parser drops tabs and newlines anywhere, and leading and trailing white space and controls.
  // eslint-disable-next-line no-control-regex -- these characters are what is looked for
  const bare = address.replace(/[\t\n\r]/gu, '').replace(/^[\u0000- ]+|[\u0000- ]+$/gu, '');
  const resolved = base === undefined ? bare : parseUrl(bare, base)?.href;
  return resolved?.replace(/[<>"]/gu, percentEncode);
}

function isDangerous(name: string, value: string): boolean {
  if (/^on/iu.test(name)) return true;
  if (name === 'style') return RUNNING_STYLE.test(value.replace(/\\|\/\*.*?\*\//gu, ''));
  return name === 'srcDoc' || (ADDRESS_PROPERTIES.includes(name) && !isFetchUrl(value));
}
