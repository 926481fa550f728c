import { ANSWER_RULES } from '../../consultation/answer-rules.ts';

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
  page?: URL,
): Record<string, string | undefined> {
  return {
    service: usable('service', service),
    partner: usable('partner', partner),
    locale: language,
    page: page?.protocol.startsWith('http') ? page.origin + page.pathname : undefined,
  };
}

function usable(field: 'service' | 'partner', value: string): string | undefined {
  return value && !ANSWER_RULES[field]?.(value) ? value : undefined;
}
