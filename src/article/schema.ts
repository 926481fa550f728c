import { LANGUAGE_TAG } from '../json/language-tag.ts';
import { envelope } from '../json/envelope.ts';
import { linkUrl, webUrl } from '../json/safe-url.ts';
import { z } from '../json/zod.ts';
import { SLUG } from '../json/slug.ts';

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

/** Somebody else's words, and whose they are. */
const quote = z.strictObject({
  type: z.literal('quote'),
  text: richText,
  source: z.optional(text()),
  url: z.optional(webUrl()),
});

const pixels = () => z.int().check(z.minimum(1), z.maximum(20_000));

/** A picture; its size in pixels keeps its room free, and an empty `alt` says that it is mere decoration. */
const image = z.strictObject({
  type: z.literal('image'),
  src: webUrl(),
  alt: z.string(),
  width: pixels(),
  height: pixels(),
  caption: z.optional(richText),
});

/** Rows under a row of headers; with `rowHeaders` the first cell of each row is a header too. */
const table = z.strictObject({
  type: z.literal('table'),
  caption: z.optional(text()),
  header: z.array(richText).check(z.minLength(1)),
  rowHeaders: z.optional(z.boolean()),
  rows: z.array(z.array(richText)).check(z.minLength(1)),
});

/** What happens one after the other. */
const steps = z.strictObject({
  type: z.literal('steps'),
  items: z.array(z.strictObject({ heading: text(), text: richText })).check(z.minLength(1)),
});

/** Questions that open to their answers. */
const questions = z.strictObject({
  type: z.literal('questions'),
  items: z.array(z.strictObject({ question: text(), answer: richText })).check(z.minLength(1)),
});

/** What must not be missed: `urgent` for signs that need care at once, `note` for the rest. */
const callout = z.strictObject({
  type: z.literal('callout'),
  tone: z.enum(['urgent', 'note']),
  heading: text(),
  blocks: z.array(z.discriminatedUnion('type', [paragraph, list])).check(z.minLength(1)),
});

const block = z.discriminatedUnion('type', [paragraph, list, quote, image, table, steps, questions, callout]);

const section = z.strictObject({
  id: slug(),
  heading: text(),
  kind: z.optional(z.enum(SECTION_KINDS)),
  blocks: z.array(block),
});

/** A name, or a name with the credential that advertising rules ask to be shown beside it. */
const person = z.union([
  text(),
  z.strictObject({ name: text(), credential: text(), title: z.optional(text()) }),
]);

/** `services/<slug>.json`: the article about one service. */
export const serviceSchema = z.strictObject({
  ...envelope,
  slug: slug(),
  title: text(),
  summary: z.optional(text()),
  language: z.optional(z.string().check(z.regex(LANGUAGE_TAG))),
  tags: z.optional(z.array(slug())),
  related: z.optional(z.array(slug())),
  practitioner: z.optional(person),
  reviewedBy: z.optional(person),
  lastReviewed: z.optional(z.iso.date()),
  reviewDue: z.optional(z.iso.date()),
  sources: z.optional(z.array(z.strictObject({ title: text(), url: webUrl() }))),
  canonicalUrl: z.optional(webUrl()),
  sections: z.array(section).check(z.refine(idsDiffer, { params: { code: 'section-id-twice' } })),
});

/** A service in short; `kind` is what sort of service it is, in the clinic's own words, such as `massage` or `exercise`. */
const summaryEntry = z.strictObject({
  slug: slug(),
  title: text(),
  summary: z.optional(text()),
  url: webUrl(),
  image: z.optional(webUrl()),
  kind: z.optional(slug()),
  tags: z.optional(z.array(slug())),
});

/** `services/index.json`: every service in short, for links to the related ones. */
export const servicesSchema = z.strictObject({
  $schema: z.optional(z.string()),
  contract: z.optional(envelope.contract),
  services: z.array(summaryEntry),
});

/** One article, once it has been read. */
export type Service = z.infer<typeof serviceSchema>;
/** One section of an article. */
export type Section = z.infer<typeof section>;
/** A paragraph, a list, or another piece of a section. */
export type Block = z.infer<typeof block>;
/** Who wrote an article or reviewed it. */
export type Person = z.infer<typeof person>;
/** Plain text, or a run of strings and spans. */
export type RichText = z.infer<typeof richText>;
/** The index of services, once it has been read. */
export type Services = z.infer<typeof servicesSchema>;
/** One service in the index. */
export type ServiceEntry = Services['services'][number];

function idsDiffer(sections: { id: string }[]): boolean {
  return new Set(sections.map(({ id }) => id)).size === sections.length;
}
