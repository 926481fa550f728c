import { MAX_DOCUMENT_BYTES } from '../../src/json/load.ts';
import type { Service, ServiceEntry, Services } from '../../src/article/schema.ts';
import { sentence } from './text.ts';

const TAGS = [
  'back',
  'neck',
  'shoulder',
  'hip',
  'knee',
  'massage',
  'chiropractic',
  'posture',
  'stretching',
  'strength',
  'sleep',
  'work',
];

/** What a section says of itself rather than to the reader. */
const NAMES = new Set(['type', 'kind', 'tone', 'href', 'url', 'src']);

/** The sample's article with so many sections, each in the shape of one of the sample's own, with another text. */
export function grownArticle(sample: Service, count: number): Service {
  const sections = Array.from({ length: count }, (_, place) => {
    const shape = sample.sections[place % sample.sections.length]!;
    return { ...rewrite(shape, place), id: sectionId(place) };
  });
  return { ...sample, sections };
}

export function lastSectionId(count: number): string {
  return sectionId(count - 1);
}

/** An index of so many services, each with two tags of twelve. */
export function grownIndex(count: number): Services {
  return { services: Array.from({ length: count }, (_, place) => entry(place)) };
}

/** @throws when the elements would not read it: what is then measured is a refusal */
export function toDocument(value: Service | Services): string {
  const json = JSON.stringify(value);
  const bytes = Buffer.byteLength(json);
  if (bytes <= MAX_DOCUMENT_BYTES) return json;
  throw new Error(
    `The generated document has ${bytes} bytes, and the elements read ${MAX_DOCUMENT_BYTES}. Take a sample with shorter sections.`,
  );
}

function sectionId(place: number): string {
  return `section-${place + 1}`;
}

function entry(place: number): ServiceEntry {
  const first = place % TAGS.length;
  // A step from 1 to 11 never comes back to the first tag.
  const second = (first + 1 + (Math.floor(place / TAGS.length) % (TAGS.length - 1))) % TAGS.length;
  return {
    slug: `service-${place + 1}`,
    title: sentence(26, 2 * place),
    summary: sentence(90, 2 * place + 1),
    url: `/services/service-${place + 1}`,
    tags: [TAGS[first]!, TAGS[second]!],
  };
}

/** The same value with a text of the same length in the place of each text. */
function rewrite<T>(value: T, seed: number): T {
  let texts = 0;
  const renew = (part: unknown): unknown => {
    if (typeof part === 'string') return sentence(part.length, seed * 100 + texts++);
    if (Array.isArray(part)) return part.map(renew);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, inner]) => [name, NAMES.has(name) ? inner : renew(inner)]),
    );
  };
  return renew(value) as T;
}
