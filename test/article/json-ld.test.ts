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
import { jsonLd } from '../../src/article/json-ld.ts';
import type { Section, Service } from '../../src/article/schema.ts';

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

/** As JSON in a page, which omits undefined properties. */
function graphOf(...args: Parameters<typeof jsonLd>): Record<string, unknown>[] {
  return (JSON.parse(JSON.stringify(jsonLd(...args))) as { '@graph': Record<string, unknown>[] })['@graph'];
}

/** Written by hand, so that the type checker compares each name with schema.org. */
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
      telephone: '+15555550100',
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
  it('describes the page, therapy, people, clinic and breadcrumb in terms of schema.org', () => {
    const saturdays = { ...clinic, hours: { saturday: clinic.hours.saturday } };
    expect(JSON.parse(JSON.stringify(jsonLd(service, URL, saturdays)))).toEqual(expected);
  });

  it('omits unknown properties', () => {
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

  describe('with sections of a known kind', () => {
    const paragraph = (text: string) => ({ type: 'paragraph' as const, text });
    const section = (kind: Section['kind'], ...blocks: Section['blocks']): Section => ({
      id: kind ?? 'none',
      heading: 'Heading',
      kind,
      blocks,
    });
    const therapy = (...sections: Section[]) => graphOf({ ...service, sections }, URL, clinic)[1];

    it('describes the procedure, the follow-up and the contraindications', () => {
      const written = {
        '@type': 'MedicalTherapy',
        '@id': `${URL}#therapy`,
        name: 'Calm Hands',
        description: 'For tired hands.',
        medicineSystem: 'https://schema.org/Chiropractic',
        howPerformed: 'Strokes: Long and light. Held pressure.',
        followup: 'Rest your hands. Warm water helps.',
        contraindication: 'Tell us about broken bones. Call 911 when a hand is suddenly weak.',
      } satisfies Described;
      const told = therapy(
        section('causes', paragraph('Typing.')),
        section('modalities', {
          type: 'list',
          items: [
            { term: 'Strokes', text: 'Long and light.' },
            { text: ['Held ', { text: 'pressure', strong: true }, '.'] },
          ],
        }),
        section('what-to-expect', paragraph('An hour.')),
        section('home-care', paragraph('Rest your hands.')),
        { ...section('home-care', paragraph('Warm water helps.')), id: 'more' },
        section('risks', paragraph('Tell us about broken bones.'), {
          type: 'callout',
          tone: 'urgent',
          heading: 'Call 911',
          blocks: [paragraph('when a hand is suddenly weak.')],
        }),
        section(undefined, paragraph('Parking.')),
      );
      expect(told).toEqual(written);
    });

    it('describes the procedure by a visit when no section is about modalities', () => {
      expect(therapy(section('what-to-expect', paragraph('An hour.')))).toMatchObject({
        howPerformed: 'An hour.',
      });
    });

    it('does the same on a page without a clinic', () => {
      const [, told] = graphOf({ ...service, sections: [section('risks', paragraph('Broken bones.'))] }, URL);
      expect(told).toMatchObject({ contraindication: 'Broken bones.' });
    });

    it('claims nothing from sections of another kind or without text', () => {
      const told = therapy(section('benefits', paragraph('Ease.')), section('risks'), section(undefined));
      for (const name of ['howPerformed', 'followup', 'contraindication', 'preparation']) {
        expect(told).not.toHaveProperty(name);
      }
    });
  });

  it('marks exercise as physical therapy', () => {
    const types = graphOf({ ...service, tags: ['exercise'] }, URL).map((node) => node['@type']);
    expect(types).toContain('PhysicalTherapy');
    expect(types).not.toContain('MedicalTherapy');
  });

  it('names the reviewer on the page only, not on the therapy', () => {
    const nodes = graphOf(service, URL, clinic).filter(
      (node) => 'reviewedBy' in node || 'lastReviewed' in node,
    );
    expect(nodes.map((node) => node['@type'])).toEqual(['MedicalWebPage']);
  });
});
