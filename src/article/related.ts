import type { ServiceEntry, Services } from './schema.ts';

const DEFAULT_LIMIT = 3;

/**
 * A related service and the reasons for it: `chosen` if the page names it, then the shared tags, then a shared kind such
 * as `kind:massage`. Without reasons, only its position in the index selected it.
 */
export interface RelatedService extends ServiceEntry {
  reasons: string[];
}

/**
 * The services related to `current` (a slug), which is left out itself. Those that `chosen` names (slugs separated by
 * spaces) come first, in that order. Among the others a shared tag weighs 2 and the same kind 1: more shared tags come
 * first, and the kind breaks ties. Equal weights, and an unknown `current`, keep the index's order, so the same index
 * always gives the same links. The index is walked once.
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
  // These lists are sparse: chosen slugs that the index lacks and unused weights are holes.
  return [named, ...byWeight.reverse()]
    .flatMap((some = []) => some.flat())
    .slice(0, limit)
    .map((entry) => ({ ...entry, reasons: reasons(entry) }));
}

/**
 * True when no further entry of the index can change the result of `relatedServices`: the current service and all
 * chosen ones are among `entries`, and every other related service has the highest possible weight.
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

/**
 * The complete entries at the beginning of an index that is still loading, as the JSON of an index; `undefined` when
 * they are not `enough` or the end of the last one is unclear, so that more has to be loaded.
 *
 * @param text the index of services, as far as it is loaded
 */
export function indexBeginning(
  text: string,
  enough: (entries: readonly ServiceEntry[]) => boolean,
): string | undefined {
  const beginning = `${text.slice(0, text.lastIndexOf('},') + 1)}]}`;
  try {
    return enough((JSON.parse(beginning) as Services).services) ? beginning : undefined;
  } catch {
    // The brace was inside a string, or this is not an index.
    return undefined;
  }
}

/** The number of links from an attribute; anything but a number from 1 gives 3. */
export function linkLimit(attribute: string): number {
  const limit = Math.floor(Number(attribute));
  return limit > 0 ? limit : DEFAULT_LIMIT;
}
