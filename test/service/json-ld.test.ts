import { readFileSync } from 'node:fs';
import type {
  BreadcrumbList,
  Graph as SchemaGraph,
  MedicalClinic,
  MedicalTherapy,
  MedicalWebPage,
  Person,
  PhysicalTherapy,
} from 'schema-dts';
import { describe, expect, it } from 'vitest';
import type { Clinic } from '../../src/clinic/schema.ts';
import { jsonLd } from '../../src/service/json-ld.ts';
import type { Service } from '../../src/service/schema.ts';

const URL = 'https://harborlane.example/services/calm-hands';

const service: Service = {
  contract: 1,
  slug: 'calm-hands',
  title: 'Calm Hands',
  summary: 'For tired hands.',
  language: 'en',
  tags: ['chiropractic'],
  practitioner: { name: 'Ana Ruiz', credential: 'D.C.', title: 'Chiropractor' },
  reviewedBy: 'Jon Reed',
  lastReviewed: '2026-10-01',
  sources: [{ title: 'A study', url: 'https://journal.example/hands' }],
  sections: [],
};

const clinic = JSON.parse(
  readFileSync(new globalThis.URL('../../demo/clinic/clinic.json', import.meta.url), 'utf8'),
) as Clinic;

type Described = MedicalWebPage | MedicalTherapy | PhysicalTherapy | MedicalClinic | Person | BreadcrumbList;

/** As it stands in a page: what is undefined is not there. */
function graphOf(...args: Parameters<typeof jsonLd>): Record<string, unknown>[] {
  return (JSON.parse(JSON.stringify(jsonLd(...args))) as { '@graph': Record<string, unknown>[] })['@graph'];
}

/** Written out by hand, so that the type checker holds each name against schema.org. */
const expected: SchemaGraph = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'MedicalWebPage',
      '@id': `${URL}#page`,
      url: URL,
      name: 'Calm Hands',
      description: 'For tired hands.',
      inLanguage: 'en',
      about: { '@id': `${URL}#therapy` },
      author: { '@id': `${URL}#author` },
      reviewedBy: { '@id': `${URL}#reviewer` },
      lastReviewed: '2026-10-01',
      citation: [{ '@type': 'CreativeWork', name: 'A study', url: 'https://journal.example/hands' }],
      publisher: { '@id': `${URL}#clinic` },
      breadcrumb: { '@id': `${URL}#way` },
    } satisfies Described,
    {
      '@type': 'MedicalTherapy',
      '@id': `${URL}#therapy`,
      name: 'Calm Hands',
      description: 'For tired hands.',
      medicineSystem: 'https://schema.org/Chiropractic',
    } satisfies Described,
    {
      '@type': 'Person',
      '@id': `${URL}#author`,
      name: 'Ana Ruiz',
      honorificSuffix: 'D.C.',
      jobTitle: 'Chiropractor',
      worksFor: { '@id': `${URL}#clinic` },
    } satisfies Described,
    {
      '@type': 'Person',
      '@id': `${URL}#reviewer`,
      name: 'Jon Reed',
      worksFor: { '@id': `${URL}#clinic` },
    } satisfies Described,
    {
      '@type': 'MedicalClinic',
      '@id': `${URL}#clinic`,
      name: clinic.name,
      telephone: clinic.phone,
      url: 'https://harborlane.example',
      knowsLanguage: ['en', 'es', 'fa'],
      address: {
        '@type': 'PostalAddress',
        streetAddress: '12 Harbor Lane',
        addressLocality: 'Exampleton',
        addressRegion: 'CA',
        postalCode: '90000',
        addressCountry: 'US',
      },
      openingHoursSpecification: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: 'https://schema.org/Saturday',
          opens: '10:00',
          closes: '14:00',
        },
      ],
      availableService: { '@id': `${URL}#therapy` },
    } satisfies Described,
    {
      '@type': 'BreadcrumbList',
      '@id': `${URL}#way`,
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: clinic.name, item: 'https://harborlane.example' },
        { '@type': 'ListItem', position: 2, name: 'Calm Hands', item: URL },
      ],
    } satisfies Described,
  ],
};

describe('jsonLd', () => {
  it('tells page, therapy, people, clinic and way in the names of schema.org', () => {
    const saturdays = { ...clinic, hours: { saturday: clinic.hours.saturday } };
    expect(JSON.parse(JSON.stringify(jsonLd(service, URL, saturdays)))).toEqual(expected);
  });

  it('leaves out what is not known', () => {
    const { contract, slug, title } = service;
    expect(graphOf({ contract, slug, title, sections: [] }, URL)).toEqual([
      {
        '@type': 'MedicalWebPage',
        '@id': `${URL}#page`,
        url: URL,
        name: title,
        about: { '@id': `${URL}#therapy` },
      },
      { '@type': 'MedicalTherapy', '@id': `${URL}#therapy`, name: title },
    ]);
  });

  it('calls exercise a physical therapy', () => {
    const types = graphOf({ ...service, tags: ['exercise'] }, URL).map((node) => node['@type']);
    expect(types).toContain('PhysicalTherapy');
    expect(types).not.toContain('MedicalTherapy');
  });

  it('says who reviewed of the page alone', () => {
    const nodes = graphOf(service, URL, clinic).filter(
      (node) => 'reviewedBy' in node || 'lastReviewed' in node,
    );
    expect(nodes.map((node) => node['@type'])).toEqual(['MedicalWebPage']);
  });
});
