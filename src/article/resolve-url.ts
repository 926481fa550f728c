/**
 * Resolves a document's link against the document's address: on a partner's page `/services` leads to the clinic's site.
 * A fragment (`#book`) is unchanged. So is `/services` when `base` has no host, because a prerendered page does not know
 * its own.
 *
 * @param base the document's address, as the page's attribute has it
 */
export function resolveUrl(url: string, base: string | undefined): string {
  if (!base || url.startsWith('#')) return url;
  if (/^(https?:)?\/\//i.test(base)) return new URL(url, new URL(base, 'https://relative.invalid')).href;
  if (/^\s*(\/|[a-z][a-z\d+.-]*:)/i.test(url)) return url;
  return base.replace(/[?#].*$/, '').replace(/[^/]*$/, '') + url;
}
