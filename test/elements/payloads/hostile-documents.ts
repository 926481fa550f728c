import type { Clinic } from '../../../src/clinic/schema.ts';
import type { Service, Services } from '../../../src/article/schema.ts';
import { clinic, richSection, service, services } from '../documents.ts';

/** Keys whose value, or the texts within it, are words for readers; all others are names, addresses, dates or numbers. */
const WORDS = [
  'title',
  'summary',
  'heading',
  'text',
  'term',
  'source',
  'alt',
  'caption',
  'question',
  'answer',
  'header',
  'rows',
  'practitioner',
  'reviewedBy',
  'name',
  'credential',
  'reason',
  'street',
  'city',
  'region',
  'postalCode',
  'offerDisclosure',
  'consentText',
  'emergencyText',
  'calendarTitle',
];
const WEB_ADDRESSES = ['url', 'src', 'image', 'canonicalUrl', 'privacyUrl'];

/** A service with a block of every kind, and everything about it that can be said. */
export function richService(): Service {
  const plain = service();
  return {
    ...plain,
    summary: 'Calm.',
    tags: ['hands'],
    practitioner: { name: 'Ann Lee', credential: 'LMT', title: 'Therapist' },
    reviewedBy: 'Bo Day',
    lastReviewed: '2026-10-01',
    sources: [{ title: 'A book', url: 'https://book.example/' }],
    canonicalUrl: 'https://clinic.example/calm-hands',
    sections: [...plain.sections, richSection()],
  };
}

export function richIndex(): Services {
  const { services: entries } = services();
  return {
    services: entries.map((entry) => ({ ...entry, summary: 'Calm.', image: '/favicon.ico' })),
  };
}

export function richClinic(): Clinic {
  return clinic({
    practitioners: [{ name: 'Ann Lee', credential: 'LMT', title: 'Therapist' }],
    address: { street: '1 Quiet Street', city: 'Reno', region: 'NV', postalCode: '89501', country: 'US' },
    offerDisclosure: 'An offer.',
    url: 'https://clinic.example/',
    form: {
      heading: 'Ask us',
      consents: [{ id: 'privacy', text: 'I agree.' }],
      consentText: 'We call you.',
      emergencyText: 'Call 911.',
      calendarTitle: 'A call',
    },
  });
}

/** The same document with these words in every place for words. */
export function withWords<T>(document: T, messages: string): T {
  return replace(document, (key, value) => (WORDS.includes(key) ? messages : value)) as T;
}

/** The places of a document that hold an address: links (any safe scheme) and what is fetched. */
export function addressPlaces(document: unknown): string[] {
  const places: string[] = [];
  replace(document, (key, value, path) => {
    if (key === 'href' || WEB_ADDRESSES.includes(key)) places.push(path);
    return value;
  });
  return places;
}

/** The same document with another address in one place. */
export function withAddress<T>(document: T, place: string, address: string): T {
  return replace(document, (_key, value, path) => (path === place ? address : value)) as T;
}

/** JSON with keys that reach for the prototype of all objects, at its top and in every object in it. */
export function withPollutedKeys(document: unknown): string {
  const keys =
    '"__proto__":{"harmed":true},"constructor":{"prototype":{"harmed":true}},"prototype":{"harmed":true}';
  return JSON.stringify(document).replace(/\{(?=")/g, `{${keys},`);
}

function replace(
  value: unknown,
  change: (key: string, value: string, path: string) => string,
  key = '',
  path = '',
): unknown {
  if (typeof value === 'string') return change(key, value, path);
  if (Array.isArray(value)) return value.map((item, index) => replace(item, change, key, `${path}.${index}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, replace(inner, change, name, `${path}.${name}`)]),
  );
}
