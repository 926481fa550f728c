import { clinicAt } from '../clinic/clinic-at.ts';
import { inLanguage } from '../clinic/localized-text.ts';
import type { Clinic } from '../clinic/schema.ts';
import { telUrl } from '../clinic/tel-url.ts';
import { WEEKDAYS } from '../clinic/week.ts';
import { articleGraph, type Graph, type Node } from './article-graph.ts';
import { plainText, textsOf } from './plain-text.ts';
import type { Section, Service } from './schema.ts';

/**
 * The JSON-LD of a page with an article: the page, the therapy, the people, and, when `clinic` is given, the clinic and
 * a breadcrumb. It contains nothing that the site does not show.
 *
 * @param url the page's canonical address
 */
export function jsonLd(service: Service, url: string, clinic?: Clinic): Graph {
  const graph = articleGraph(service, url);
  const [page = {}, named = {}, ...people] = graph['@graph'];
  const therapy = { ...named, ...procedure(service.sections) };
  if (!clinic) return { ...graph, '@graph': [page, therapy, ...people] };
  const clinicId = { '@id': `${url}#clinic` };
  const way = clinic.url && breadcrumb(clinic.name, clinic.url, service.title, url);
  return {
    ...graph,
    '@graph': [
      { ...page, publisher: clinicId, ...(way && { breadcrumb: { '@id': way['@id'] } }) },
      therapy,
      ...people.map((person) => ({ ...person, worksFor: clinicId })),
      {
        ...clinicNode(clinic),
        ...clinicId,
        location: locations(clinic, service.language ?? 'en'),
        availableService: { '@id': therapy['@id'] },
      },
      ...(way ? [way] : []),
    ],
  };
}

/** Properties of the therapy from sections of certain kinds, as plain text: `MedicalTherapy` allows no HTML. */
function procedure(sections: readonly Section[]): Node {
  const text = (kind: Section['kind']) => {
    const blocks = sections.filter((section) => section.kind === kind).flatMap((section) => section.blocks);
    const texts = blocks.flatMap(textsOf).map((part) => plainText(part).trim());
    return texts.filter(Boolean).join(' ') || undefined;
  };
  return {
    howPerformed: text('modalities') ?? text('what-to-expect'),
    followup: text('home-care'),
    contraindication: text('risks'),
  };
}

function breadcrumb(clinic: string, home: string, title: string, url: string): Node {
  const steps = [
    { name: clinic, item: home },
    { name: title, item: url },
  ];
  return {
    '@type': 'BreadcrumbList',
    '@id': `${url}#way`,
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}

/** Each of several places with its own address, telephone number and hours. */
function locations(clinic: Clinic, language: string): Node[] | undefined {
  return clinic.places?.map(({ id, name }) => {
    const { address, phone, hours } = clinicAt(clinic, id);
    return clinicNode({ address, phone, hours, name: `${clinic.name}, ${inLanguage(name, language)}` });
  });
}

type ClinicFacts = Pick<Clinic, 'name' | 'phone' | 'hours' | 'address' | 'url' | 'languages'>;

function clinicNode({ name, phone, url, address, hours, languages }: ClinicFacts): Node {
  return {
    '@type': 'MedicalClinic',
    name,
    telephone: telUrl(phone).slice('tel:'.length),
    url,
    knowsLanguage: languages,
    address: address && {
      '@type': 'PostalAddress',
      streetAddress: address.street,
      addressLocality: address.city,
      addressRegion: address.region,
      postalCode: address.postalCode,
      addressCountry: address.country,
    },
    openingHoursSpecification: WEEKDAYS.flatMap((day) =>
      (hours[day] ?? []).map(([opens, closes]) => ({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: `https://schema.org/${day.charAt(0).toUpperCase()}${day.slice(1)}`,
        opens,
        closes,
      })),
    ),
  };
}
