/** The parameters of an address that name a campaign, in the order in which they are joined. No other is read. */
const PARAMETERS = ['utm_source', 'utm_medium', 'utm_campaign'];

/**
 * The name of a campaign: letters, digits, dots, hyphens and underscores, 64 at most, a letter or digit first. A text
 * that may identify one person is no name: one with five digits in a row, nine in all, the last seven of a telephone
 * number, or a word that alternates between letters and digits, as ids do.
 */
const NAME = /^(?!.{65}|.*(\d{5}|\d{3}[._-]+\d{4}|([a-z]+\d+){3}|(\d\D*){9}))[a-z\d][\w.-]*$/i;

const ORIGIN = /^https?:\/\/[\w.:-]+(?=\/|$)/;

/** The campaign in the query of an address, as `parseCampaign` returns it; empty when there is none. */
export function campaignIn(query: URLSearchParams): string {
  return joined(PARAMETERS.map((name) => query.get(name) ?? ''));
}

/**
 * Parses a campaign: `utm_source/utm_medium/utm_campaign`, where a missing name is empty and empty names at the end are
 * left out, such as `newsletter/email/autumn-offer` or `newsletter//autumn-offer`. Any other text is left out.
 */
export function parseCampaign(text: string): string {
  const parts = text.split('/');
  return parts.length > PARAMETERS.length ? '' : joined(parts);
}

/** The origin of the referrer of `page`, when it is of another site; never its path. */
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
