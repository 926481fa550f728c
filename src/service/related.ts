import type { ServiceEntry } from './schema.ts';

const DEFAULT_LIMIT = 3;

/** A service beside another, with the tags that both have: the reason why it is offered. */
export interface RelatedService extends ServiceEntry {
  shared: string[];
}

/**
 * The services to offer beside `current` (a slug): those that share most tags with it first, the rest in the index's
 * order, so that the same index always gives the same links. The current one is left out. With an unknown `current`
 * the order is the index's own.
 */
export function relatedServices(entries: ServiceEntry[], current: string, limit: number): RelatedService[] {
  const tags = new Set(entries.find(({ slug }) => slug === current)?.tags);
  return entries
    .filter(({ slug }) => slug !== current)
    .map((entry) => ({ ...entry, shared: (entry.tags ?? []).filter((tag) => tags.has(tag)) }))
    .sort((a, b) => b.shared.length - a.shared.length)
    .slice(0, limit);
}

/** How many links an attribute asks for; anything but a number from 1 is 3. */
export function linkLimit(attribute: string): number {
  const limit = Math.floor(Number(attribute));
  return limit > 0 ? limit : DEFAULT_LIMIT;
}
