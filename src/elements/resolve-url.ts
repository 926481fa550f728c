/**
 * A document's link as the page needs it: on a partner's page `/services` is meant on the clinic's site, where the
 * document came from. A link within the page (`#book`) stays one.
 */
export function resolveUrl(url: string, base: string | undefined): string {
  return base && !url.startsWith('#') ? new URL(url, base).href : url;
}
