const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:']);
const FETCH_SCHEMES = new Set(['http:', 'https:']);
const BASE = 'https://relative.invalid/';

/**
 * True for an address that a link may have: relative, http, https, mailto, tel or sms. The URL parser decides, because
 * it drops the tabs and newlines that would hide `java\nscript:` (WHATWG URL, section 4.4).
 */
export function isLinkUrl(text: string): boolean {
  return hasScheme(text, LINK_SCHEMES);
}

/** True for an address that may be fetched, posted to or shown as an image: relative, http or https. */
export function isFetchUrl(text: string): boolean {
  return hasScheme(text, FETCH_SCHEMES);
}

/** `new URL(text, base)`, or `undefined` where that throws. Browsers before 2023 have no `URL.canParse`. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

function hasScheme(text: string, schemes: ReadonlySet<string>): boolean {
  return schemes.has(parseUrl(text, BASE)?.protocol ?? '');
}
