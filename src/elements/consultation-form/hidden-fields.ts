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

/** Another name on each page, so that no program learns to leave it out, and no browser to fill it in. */
export function honeypotName(): string {
  return `hp_${Math.random().toString(36).slice(2, 8)}`;
}
