import type { RequestRow } from '../store/tables.ts';

/**
 * Who is credited with a request, in one line for staff, such as "tidewater-wellness (partner.example) · newsletter /
 * email / autumn-offer · via search.example". Empty when the clinic's own page brought it and no more is known.
 */
export function creditLine({ partner, page, campaign, referrer }: CreditedRequest): string {
  const host = page === null ? '' : hostOf(page);
  return [
    partner && (host ? `${partner} (${host})` : partner),
    campaign?.split('/').filter(Boolean).join(' / '),
    referrer && `via ${hostOf(referrer)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

type CreditedRequest = Pick<RequestRow, 'partner' | 'page' | 'campaign' | 'referrer'>;

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
