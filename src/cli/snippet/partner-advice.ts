/** A partner's page. */
export interface PartnerPage {
  partner: string;
  /** A slug. */
  service: string;
  syndication: 'full' | 'excerpt';
  /** The address of the original article; `undefined` when it is not known. */
  canonicalUrl: string | undefined;
}

/** Excludes a page from search results; for the head of a page that shows the whole article. */
export const NOINDEX_TAG = '<meta name="robots" content="noindex" />';

/** Instructions for a partner's webmaster, as Markdown. */
export function partnerAdvice(page: PartnerPage): string {
  const { partner, service, syndication } = page;
  return `# ${service} on the page of ${partner}

## Installation

Paste snippet.html into the page where the article should appear: in WordPress into a “Custom HTML” block, in other
editors into an HTML or embed block. Do not change it; the addresses and the name “${partner}” belong together.

## Search engines

${syndication === 'full' ? FULL : EXCERPT}

## Link to the original article

${creditOf(page)}

## Campaigns

Add up to three campaign parameters to links to your page, for example in a newsletter:

    https://your-site.example/your-page?utm_source=newsletter&utm_medium=email&utm_campaign=autumn-offer

The clinic receives a request from such a link with “${partner}” and “newsletter/email/autumn-offer”. No other part of
the address is used, and nothing is stored in the browser. Use only letters, digits, dots, hyphens and underscores.

## For the clinic

The receiver accepts requests only from allowed sites: add the origin of the page, such as https://your-site.example, to
ALLOWED_ORIGINS and restart the receiver.
`;
}

const FULL = `The page shows the whole article, which is also on the clinic’s site. Search engines list only one of two copies, and may
choose the wrong one. Exclude this page, and no other, from search results. Add this to its head:

    ${NOINDEX_TAG}

If you can set HTTP headers but cannot edit the head, send this header with the page:

    X-Robots-Tag: noindex

In WordPress, use an SEO plugin: edit the page, open the plugin’s box (in Yoast the section “Advanced”), and select “No” for
showing this page in search results. Do not change the setting for the whole site.

Do not use these instead:

- Disallow in robots.txt. A crawler that must not open the page never reads its noindex, and may still list the address.
- A canonical link to the clinic’s page. It is a hint for duplicate pages; yours has its own menu, text and links around the
  article, so search engines often ignore it. Google recommends to block indexing of syndicated articles. Keep the
  canonical link that your system writes.`;

const EXCERPT = `Nothing to do. The page shows only the beginning of the article and a link to the rest, so search engines may list it.
If you later show the whole article (without syndication="excerpt"), ask the clinic for new instructions: the page must
then be excluded from search results.`;

function creditOf({ canonicalUrl, service }: PartnerPage): string {
  if (canonicalUrl)
    return `Below the article is “First published at …”, a link to ${canonicalUrl}. Keep it visible.`;
  return `Below the article is “First published at …”, a link to the clinic’s page, if services/${service}.json has a
“canonicalUrl”. Keep it visible.`;
}
