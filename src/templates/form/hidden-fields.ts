import { campaignIn, referrerOrigin } from '../../consultation/attribution.ts';
import { validateField } from '../../consultation/validate-field.ts';

interface Attributes {
  service: string;
  /** A place of the clinic. Without one the patient may choose it. */
  place?: string | undefined;
  partner: string;
  successUrl: string;
  language: string;
}

type Fields = Record<string, string | undefined>;

/**
 * The page on which the form was first shown, and the referrer. Scripts that rewrite the address must not change the
 * request, so it is read once for each page; it is kept in memory only.
 */
let beginning: Fields = {};

/**
 * The hidden fields of the request. A misspelled service or partner, or an address that is too long, is left out: the
 * patient could not correct it. Of the page only origin, path and the campaign are sent, because a query may reveal a
 * search.
 */
export function hiddenFields(
  { service, place, partner, successUrl, language }: Attributes,
  page?: URL,
): Fields {
  const known = usable('service', service);
  return {
    // A key without a value would replace the choice of a patient.
    ...(known && { service: known }),
    ...(place && { place }),
    partner: usable('partner', partner),
    locale: language,
    // Without JavaScript the receiver leads there. It knows no more of the page's address than the site.
    successUrl: /^https?:|^\/(?!\/)/.test(successUrl) ? successUrl : undefined,
    ...(page?.protocol.startsWith('http') && beginningOn(page)),
  };
}

function beginningOn({ origin, pathname, searchParams }: URL): Fields {
  const page = usable('page', origin + pathname);
  if (beginning.page !== page) {
    const campaign = campaignIn(searchParams);
    beginning = { page, campaign, referrer: referrerOrigin(document.referrer, `${origin}/`) };
  }
  return beginning;
}

function usable(field: 'service' | 'partner' | 'page', value: string): string | undefined {
  return value && !validateField(field, value) ? value : undefined;
}

/** Another name on each page, so that no program learns to skip the field, and no browser to fill it in. */
export function honeypotName(): string {
  return `hp_${Math.random().toString(36).slice(2, 8)}`;
}
