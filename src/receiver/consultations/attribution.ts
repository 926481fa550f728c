import type { Context } from 'hono';
import { campaignIn, parseCampaign, referrerOrigin } from '../../consultation/attribution.ts';
import type { RequestInput } from '../../consultation/form-data.ts';
import { validateField } from '../../consultation/validate-field.ts';
import { parseUrl } from '../../json/is-url.ts';

/** The attribution of a request: its page, the campaign of the link to that page, and the referrer's site. */
export interface Attribution {
  /** Origin and path. */
  page?: string;
  campaign?: string;
  referrer?: string;
}

/** The longest text that is parsed: a page's address may have a long query; campaigns and origins are short. */
const LONGEST_ADDRESS = 8_000;
const LONGEST_NOTE = 300;

/**
 * The attribution in a request, as far as it may be stored. Everything after the path of the page is removed first. A
 * page, campaign or referrer that breaks its rule is left out: the patient could not correct it, and the request is
 * worth more.
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
 * The page of a prerendered form that was sent without script and names none: that in the header `Referer`, by the same
 * rule. The receiver's own page with the form does not count.
 */
export function senderPage(c: Context): Attribution {
  const url = refererOf(c);
  if (!url || (url.host === hostOf(c) && url.pathname.replace(/\/$/, '') === c.req.path)) return {};
  return { page: usablePage(url.origin + url.pathname), campaign: campaignIn(url.searchParams) || undefined };
}

/** The attribution of the receiver's own page with the form: a page of the same host, or another site. */
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
  const url = parseUrl(c.req.header('Referer') ?? '');
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

function usablePage(address: string): string | undefined {
  return address && !validateField('page', address) ? address : undefined;
}

/** Compares the hosts alone: behind a proxy, the receiver gets requests over plain http. */
function hostOf(c: Context): string {
  return new URL(c.req.url).host;
}

/** Origin and path of a page. */
function withoutQuery(page: string): string {
  const { protocol = '', host, pathname } = parseUrl(page) ?? {};
  if (/^https?:$/.test(protocol)) return `${protocol}//${host}${pathname}`;
  return page.split(/[?#]/)[0] ?? '';
}
