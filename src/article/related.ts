import type { ServiceEntry } from './schema.ts';

const DEFAULT_LIMIT = 3;

/**
 * A service beside another, and why it is offered: `chosen` where the page names it, then the tags that both have,
 * then `kind:massage` where both are of one kind. Nothing of it means that the index's order alone brought it there.
 */
export interface RelatedService extends ServiceEntry {
  reasons: string[];
}

/**
 * The services to offer beside `current` (a slug), which is left out itself. First come those that `chosen` names
 * (slugs with spaces between), in that order. Of the others a shared tag weighs 2 and the same kind 1: more shared
 * tags go before fewer, and the kind decides only between equals. Otherwise the order is the index's own, so that the
 * same index always gives the same links; so it is with an unknown `current`. It takes one walk through the index.
 */
export function relatedServices(
  entries: readonly ServiceEntry[],
  current: string,
  limit: number,
  chosen = '',
): RelatedService[] {
  const own = entries.find(({ slug }) => slug === current);
  const tags = new Set(own?.tags);
  const shared = (entry: ServiceEntry) => [...new Set(entry.tags)].filter((tag) => tags.has(tag));
  const sameKind = ({ kind }: ServiceEntry) => kind !== undefined && kind === own?.kind;
  const slugs = chosen.split(/\s+/);
  const named: ServiceEntry[] = [];
  const byWeight: ServiceEntry[][] = [];
  for (const entry of entries) {
    if (entry.slug === current) continue;
    const place = slugs.indexOf(entry.slug);
    if (place >= 0) named[place] ??= entry;
    else (byWeight[2 * shared(entry).length + Number(sameKind(entry))] ??= []).push(entry);
  }
  const reasons = (entry: ServiceEntry) => [
    ...(slugs.includes(entry.slug) ? ['chosen'] : []),
    ...shared(entry),
    ...(sameKind(entry) ? [`kind:${entry.kind}`] : []),
  ];
  // What the index does not have, and weights that no service has, are holes in these lists.
  return [named, ...byWeight.reverse()]
    .flatMap((some = []) => some.flat())
    .slice(0, limit)
    .map((entry) => ({ ...entry, reasons: reasons(entry) }));
}

/**
 * Whether nothing that may follow these entries in their index can change what `relatedServices` makes of them: the
 * current one and all that the page names are there, and each of the others that it offers shares every tag and the
 * kind, which none can surpass.
 */
export function areDecided(
  entries: readonly ServiceEntry[],
  current: string,
  limit: number,
  chosen = '',
): boolean {
  const own = entries.find(({ slug }) => slug === current);
  const named = chosen.split(/\s+/).filter(Boolean);
  const missing = [current, ...named].some((name) => name && !entries.some(({ slug }) => slug === name));
  const allReasons = new Set(own?.tags).size + Number(own?.kind !== undefined);
  const offered = relatedServices(entries, current, limit, chosen);
  const isOutdone = ({ slug, reasons }: RelatedService) =>
    !named.includes(slug) && reasons.length < allReasons;
  return !missing && offered.length === limit && !offered.some(isOutdone);
}

/** How many links an attribute asks for; anything but a number from 1 is 3. */
export function linkLimit(attribute: string): number {
  const limit = Math.floor(Number(attribute));
  return limit > 0 ? limit : DEFAULT_LIMIT;
}
