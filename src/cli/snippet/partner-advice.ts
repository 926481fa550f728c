/** What the advice for a partner is about. */
export interface PartnerPage {
  partner: string;
  /** A slug. */
  service: string;
  syndication: 'full' | 'excerpt';
  /** Where the article was published first; `undefined` when it is not known here. */
  canonicalUrl: string | undefined;
}

/** Keeps a page out of search results; for the head of a page that shows a whole article of another site. */
export const NOINDEX_TAG = '<meta name="robots" content="noindex" />';

/** What a partner's webmaster needs beside the snippet, as Markdown. */
export function partnerAdvice(page: PartnerPage): string {
  const { partner, service, syndication } = page;
  return `# The page of ${partner} with ${service}

## Where the snippet goes

Paste snippet.html into the page where the article is to stand: in WordPress into a block “Custom HTML”, elsewhere
into whatever your editor calls HTML or embed. Paste it as it is; the addresses and the name “${partner}” belong together.

## Search engines

${syndication === 'full' ? FULL : EXCERPT}

## What your readers see

${creditOf(page)}

## Campaigns

Add up to three names to the links that lead to your page, for instance in a newsletter:

    https://your-site.example/your-page?utm_source=newsletter&utm_medium=email&utm_campaign=autumn-offer

A request that begins there reaches the clinic with “${partner}” and “newsletter/email/autumn-offer”. Nothing else of the
address is read, and nothing is stored in the browser. Use plain names: letters, digits, dots, hyphens, underscores.

## What the clinic does

Its receiver takes requests only from sites that it knows: add the origin of the page, such as https://your-site.example,
to ALLOWED_ORIGINS and restart it.
`;
}

const FULL = `The page shows the whole article, which stands on the clinic’s site too. Of two copies search engines pick one by
themselves, and it may be the wrong one for both of you. So keep this page out of search results, and this one only. Put into its head:

    ${NOINDEX_TAG}

Where you can set headers but not the head, let the server send with this page:

    X-Robots-Tag: noindex

In WordPress an SEO plugin does it: edit the page, open the plugin’s box (with Yoast its part “Advanced”), and answer “No”
where it asks whether search engines may show this page in search results. Leave the setting for the whole site as it is.

Do not do these instead:

- Disallow in robots.txt. A crawler that may not open the page never reads its noindex, and may list the address all the same.
- A canonical link to the clinic’s page. It is a hint for pages that are alike; yours has its own menu, texts and links around the
  article, so the hint is often not followed. Google’s own advice for syndicated articles is to block indexing. Leave
  the canonical link that your system writes.`;

const EXCERPT = `Nothing to do. The page shows only the article’s beginning and a link to the whole of it, so it is a page of its own
and may be found. If you show the whole article one day (without syndication="excerpt"), ask the clinic for this advice
again: the page then has to stay out of search results.`;

function creditOf({ canonicalUrl, service }: PartnerPage): string {
  if (canonicalUrl)
    return `Under the article stands “First published at …”, a link to ${canonicalUrl}. Leave it in sight.`;
  return `Under the article stands “First published at …”, a link to the clinic’s page, if services/${service}.json has a
“canonicalUrl”. Leave it in sight.`;
}
