import { SLUG } from '../../service/schema.ts';

const PARTNER = /^[A-Za-z0-9._-]{1,100}$/;

interface Attributes {
  service: string;
  partner: string;
  language: string;
}

/**
 * What travels with the request unseen. A service or partner that a page misspells is left out: the patient could do
 * nothing about it. Of the page only origin and path go along, because a query may tell what somebody searched for.
 */
export function hiddenFields(
  { service, partner, language }: Attributes,
  page: URL,
): Record<string, string | undefined> {
  return {
    service: SLUG.test(service) ? service : undefined,
    partner: PARTNER.test(partner) ? partner : undefined,
    locale: language,
    page: page.protocol.startsWith('http') ? page.origin + page.pathname : undefined,
  };
}
