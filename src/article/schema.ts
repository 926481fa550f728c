import { LANGUAGE_TAG } from '../json/language-tag.ts';
import { envelope } from '../json/schema/envelope.ts';
import { linkUrl, webUrl } from '../json/schema/safe-url.ts';
import { z } from '../json/schema/zod.ts';
import { SLUG } from '../json/slug.ts';

/** The subjects of a section that the layout and the structured data support. */
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

/** Plain text, or a list of strings and spans. */
const richText = z.union([text(), z.array(z.union([z.string(), span])).check(z.minLength(1))]);

const paragraph = z.strictObject({ type: z.literal('paragraph'), text: richText });

const list = z.strictObject({
  type: z.literal('list'),
  ordered: z.optional(z.boolean()),
  items: z.array(z.strictObject({ term: z.optional(text()), text: richText })).check(z.minLength(1)),
});

/** A quotation and its source. */
const quote = z.strictObject({
  type: z.literal('quote'),
  text: richText,
  source: z.optional(text()),
  url: z.optional(webUrl()),
});

const pixels = () => z.int().check(z.minimum(1), z.maximum(20_000));

/** A picture. Its size in pixels prevents a layout shift; an empty `alt` marks it as decorative. */
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

/** Numbered steps with headings. */
const steps = z.strictObject({
  type: z.literal('steps'),
  items: z.array(z.strictObject({ heading: text(), text: richText })).check(z.minLength(1)),
});

/** Questions that expand to their answers. */
const questions = z.strictObject({
  type: z.literal('questions'),
  items: z.array(z.strictObject({ question: text(), answer: richText })).check(z.minLength(1)),
});

/** A highlighted box: `urgent` for signs that need care at once, `note` for the rest. */
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

/** A name, or a name with the credential that state advertising rules require beside it. */
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

/** The summary of a service; `kind` is a category that the clinic chooses, such as `massage` or `exercise`. */
const summaryEntry = z.strictObject({
  slug: slug(),
  title: text(),
  summary: z.optional(text()),
  url: webUrl(),
  image: z.optional(webUrl()),
  kind: z.optional(slug()),
  tags: z.optional(z.array(slug())),
});

/** `services/index.json`: a summary of every service, for links to related ones. */
export const servicesSchema = z.strictObject({
  $schema: z.optional(z.string()),
  contract: z.optional(envelope.contract),
  services: z.array(summaryEntry),
});

/** A validated article. */
export type Service = z.infer<typeof serviceSchema>;
/** One section of an article. */
export type Section = z.infer<typeof section>;
/** A paragraph, a list, or another block of a section. */
export type Block = z.infer<typeof block>;
/** The author or reviewer of an article. */
export type Person = z.infer<typeof person>;
/** Plain text, or a list of strings and spans. */
export type RichText = z.infer<typeof richText>;
/** A validated index of services. */
export type Services = z.infer<typeof servicesSchema>;
/** One entry of the index. */
export type ServiceEntry = Services['services'][number];

function idsDiffer(sections: { id: string }[]): boolean {
  return new Set(sections.map(({ id }) => id)).size === sections.length;
}
