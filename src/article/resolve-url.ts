/**
 * A document's link as the page needs it: on a partner's page `/services` is meant on the clinic's site, where the
 * document came from. A link within the page (`#book`) stays one, and on the clinic's own site so does `/services`,
 * because a page that is made ahead of time does not know its host.
 *
 * @param base the document's address, as the page names it
 */
export function resolveUrl(url: string, base: string | undefined): string {
  if (!base || url.startsWith('#')) return url;
  if (/^(https?:)?\/\//i.test(base)) return new URL(url, new URL(base, 'https://relative.invalid')).href;
  if (/^\s*(\/|[a-z][a-z\d+.-]*:)/i.test(url)) return url;
  return base.replace(/[?#].*$/, '').replace(/[^/]*$/, '') + url;
}
