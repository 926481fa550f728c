import type { ServiceEntry } from './schema.ts';

/**
 * The services to offer beside `current` (a slug), at most `limit`: those that share most tags with it first, the
 * rest in the index's order. The current one is left out. With an unknown `current` the order is the index's own.
 */
export function relatedServices(entries: ServiceEntry[], current: string, limit: number): ServiceEntry[] {
  const tags = new Set(entries.find(({ slug }) => slug === current)?.tags);
  const shared = (entry: ServiceEntry) => (entry.tags ?? []).filter((tag) => tags.has(tag)).length;
  return entries
    .filter(({ slug }) => slug !== current)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, limit);
}
