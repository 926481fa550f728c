/** The parameters of an address that name a campaign, in the order in which they are joined. No other is ever read. */
const PARAMETERS = ['utm_source', 'utm_medium', 'utm_campaign'];

/**
 * A name that somebody gave a campaign: letters, digits, dots, hyphens and underscores, 64 at most, a letter or digit
 * first. What may point to one person is none: five digits in a row, nine in all, the last seven of a telephone number,
 * or a word in which letters and digits keep changing, as they do in ids.
 */
const NAME = /^(?!.{65}|.*(\d{5}|\d{3}[._-]+\d{4}|([a-z]+\d+){3}|(\d\D*){9}))[a-z\d][\w.-]*$/i;

const ORIGIN = /^https?:\/\/[\w.:-]+(?=\/|$)/;

/** The campaign that an address's query names, as `parseCampaign` gives it; empty when it names none. */
export function campaignIn(query: URLSearchParams): string {
  return joined(PARAMETERS.map((name) => query.get(name) ?? ''));
}

/**
 * A campaign as it travels: `utm_source/utm_medium/utm_campaign`, one that is missing being empty and empty ones at the
 * end left out, such as `newsletter/email/autumn-offer` or `newsletter//autumn-offer`. What is no plain name is left out.
 */
export function parseCampaign(text: string): string {
  const parts = text.split('/');
  return parts.length > PARAMETERS.length ? '' : joined(parts);
}

/** The origin of the page from which somebody came to `page`, when that is another site's: never its path. */
export function referrerOrigin(referrer: string, page: string): string | undefined {
  const [origin] = ORIGIN.exec(referrer) ?? [];
  return page.startsWith(`${origin}/`) ? undefined : origin;
}

/** True for the origin of a web page. */
export function isOrigin(text: string): boolean {
  return ORIGIN.exec(text)?.[0] === text;
}

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => NAME.exec(part)?.[0])
    .join('/')
    .replace(/\/+$/, '');
}
