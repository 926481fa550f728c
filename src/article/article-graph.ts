import type { Person, Service } from './schema.ts';

/** A node of the graph; the property names are those of schema.org 30.0. */
export type Node = Readonly<Record<string, unknown>>;

/** The JSON-LD of a page. */
export interface Graph {
  '@context': 'https://schema.org';
  '@graph': Node[];
}

/**
 * The nodes that need the article alone: the page first, then the therapy and the people. schema.org defines
 * `reviewedBy` and `lastReviewed` for a WebPage only, and has no type for chiropractic, so `medicineSystem` names it.
 *
 * @param url the page's canonical address
 */
export function articleGraph(
  { title: name, summary: description, language, tags = [], sources, lastReviewed, ...people }: Service,
  url: string,
): Graph {
  const id = (part: string) => ({ '@id': `${url}#${part}` });
  const { practitioner, reviewedBy } = people;
  const graph: Node[] = [
    {
      '@type': 'MedicalWebPage',
      ...id('page'),
      url,
      name,
      description,
      inLanguage: language,
      about: id('therapy'),
      author: practitioner && id('author'),
      reviewedBy: reviewedBy && id('reviewer'),
      lastReviewed,
      citation: sources?.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })),
    },
    {
      '@type': tags.includes('exercise') ? 'PhysicalTherapy' : 'MedicalTherapy',
      ...id('therapy'),
      name,
      description,
      medicineSystem: tags.includes('chiropractic') ? 'https://schema.org/Chiropractic' : undefined,
    },
  ];
  if (practitioner) graph.push({ ...personNode(practitioner), ...id('author') });
  if (reviewedBy) graph.push({ ...personNode(reviewedBy), ...id('reviewer') });
  return { '@context': 'https://schema.org', '@graph': graph };
}

function personNode(person: Person): Node {
  if (typeof person === 'string') return { '@type': 'Person', name: person };
  const { name, credential, title } = person;
  return { '@type': 'Person', name, honorificSuffix: credential, jobTitle: title };
}
