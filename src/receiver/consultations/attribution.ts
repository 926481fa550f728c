import type { Context } from 'hono';
import { campaignIn, parseCampaign, referrerOrigin } from '../../consultation/attribution.ts';
import type { RequestInput } from '../../consultation/form-data.ts';
import { validateField } from '../../consultation/validate-field.ts';

/** Where a request came from: a page, the campaign whose link led there, the site on which that link stood. */
export interface Attribution {
  /** Origin and path. */
  page?: string;
  campaign?: string;
  referrer?: string;
}

/** The longest text that is looked at: a page's address may have a long query, and a campaign and an origin are short. */
const LONGEST_ADDRESS = 8_000;
const LONGEST_NOTE = 300;

/**
 * What a request says about where it came from, as far as it may be kept. Of the page, what follows the path is cut
 * off before anybody looks at it. A page, campaign or referrer that breaks the rule is left out: the patient could do
 * nothing about it, and the request is worth more.
 */
export function statedAttribution({ page, campaign, referrer }: RequestInput): Attribution {
  const address = isShort(page, LONGEST_ADDRESS) ? usablePage(withoutQuery(page)) : undefined;
  return {
    page: address,
    campaign: (isShort(campaign, LONGEST_NOTE) && parseCampaign(campaign)) || undefined,
    referrer: isShort(referrer, LONGEST_NOTE) ? referrerOrigin(referrer, String(address)) : undefined,
  };
}

/**
 * The page from which a browser sent a form that tells none, because it was made ahead of time and no script ran:
 * what the header `Referer` says, by the same rule. The receiver's own page with the form is none.
 */
export function senderPage(c: Context): Attribution {
  const url = refererOf(c);
  if (!url || (url.host === hostOf(c) && url.pathname.replace(/\/$/, '') === c.req.path)) return {};
  return { page: usablePage(url.origin + url.pathname), campaign: campaignIn(url.searchParams) || undefined };
}

/** What led to the receiver's own page with the form: a page of the same host, or another site. */
export function linkingPage(c: Context): Attribution {
  const url = refererOf(c);
  const campaign = campaignIn(new URL(c.req.url).searchParams);
  if (!url) return { campaign: campaign || undefined };
  if (url.host !== hostOf(c)) return { campaign: campaign || undefined, referrer: url.origin };
  const { page, campaign: carried } = senderPage(c);
  return { page, campaign: campaign || carried };
}

function isShort(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

function refererOf(c: Context): URL | undefined {
  const referer = c.req.header('Referer') ?? '';
  const url = URL.canParse(referer) ? new URL(referer) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

function usablePage(address: string): string | undefined {
  return address && !validateField('page', address) ? address : undefined;
}

/** The host alone: behind a proxy the receiver is asked over plain http. */
function hostOf(c: Context): string {
  return new URL(c.req.url).host;
}

/** Origin and path of a page. */
function withoutQuery(page: string): string {
  if (URL.canParse(page)) {
    const { protocol, host, pathname } = new URL(page);
    if (/^https?:$/.test(protocol)) return `${protocol}//${host}${pathname}`;
  }
  return page.split(/[?#]/)[0] ?? '';
}
