import { documentHead } from '../document/document-head.ts';
import { linkUrl, webUrl } from '../document/safe-url.ts';
import { z } from '../document/zod.ts';
import { SLUG } from './slug.ts';

/** What a section is about; the layout and the structured data understand these. */
export const SECTION_KINDS = [
  'causes',
  'modalities',
  'benefits',
  'home-care',
  'risks',
  'what-to-expect',
  'plan',
] as const;

const text = () => z.string().check(z.trim(), z.minLength(1));
const slug = () => z.string().check(z.regex(SLUG), z.maxLength(100));

const span = z.strictObject({
  text: z.string().check(z.minLength(1)),
  strong: z.optional(z.boolean()),
  emphasis: z.optional(z.boolean()),
  href: z.optional(linkUrl()),
});

/** Plain text, or a run of strings and spans. */
const richText = z.union([text(), z.array(z.union([z.string(), span])).check(z.minLength(1))]);

const paragraph = z.strictObject({ type: z.literal('paragraph'), text: richText });

const list = z.strictObject({
  type: z.literal('list'),
  ordered: z.optional(z.boolean()),
  items: z.array(z.strictObject({ term: z.optional(text()), text: richText })).check(z.minLength(1)),
});

const block = z.discriminatedUnion('type', [paragraph, list]);

const section = z.strictObject({
  id: slug(),
  heading: text(),
  kind: z.optional(z.enum(SECTION_KINDS)),
  blocks: z.array(block),
});

/** `services/<slug>.json`: the article about one service. */
export const serviceSchema = z.strictObject({
  ...documentHead,
  slug: slug(),
  title: text(),
  summary: z.optional(text()),
  language: z.optional(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/))),
  tags: z.optional(z.array(slug())),
  related: z.optional(z.array(slug())),
  practitioner: z.optional(text()),
  reviewedBy: z.optional(text()),
  lastReviewed: z.optional(z.iso.date()),
  sources: z.optional(z.array(z.strictObject({ title: text(), url: webUrl() }))),
  canonicalUrl: z.optional(webUrl()),
  sections: z.array(section).check(z.refine(idsDiffer, { params: { code: 'section-id-twice' } })),
});

const summaryEntry = z.strictObject({
  slug: slug(),
  title: text(),
  summary: z.optional(text()),
  url: webUrl(),
  image: z.optional(webUrl()),
  tags: z.optional(z.array(slug())),
});

/** `services/index.json`: every service in short, for links to the related ones. */
export const servicesSchema = z.strictObject({
  $schema: z.optional(z.string()),
  contract: z.optional(documentHead.contract),
  services: z.array(summaryEntry),
});

/** One article, once it has been read. */
export type Service = z.infer<typeof serviceSchema>;
/** One section of an article. */
export type Section = z.infer<typeof section>;
/** A paragraph or a list. */
export type Block = z.infer<typeof block>;
/** Plain text, or a run of strings and spans. */
export type RichText = z.infer<typeof richText>;
/** The index of services, once it has been read. */
export type Services = z.infer<typeof servicesSchema>;
/** One service in the index. */
export type ServiceEntry = Services['services'][number];

function idsDiffer(sections: { id: string }[]): boolean {
  return new Set(sections.map(({ id }) => id)).size === sections.length;
}
