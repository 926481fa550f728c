import { CONTRACT_VERSION } from '../../document/contract-version.ts';
import { formatPath } from '../../document/problem.ts';
import { parse } from '../../document/parse.ts';
import { plainText } from '../../service/from-hast/rich-text.ts';
import type { Outline } from '../../service/outline.ts';
import { serviceSchema, type Service } from '../../service/schema.ts';
import { InputError } from '../failures.ts';
import { SCHEMA_IDS } from '../schema-ids.ts';
import { firstSentence } from './first-sentence.ts';
import type { SourceFormat } from './read-source.ts';
import { kindOfHeading } from './section-kind.ts';
import { toSlug, uniqueSlug } from './slug.ts';

/** How a page of each format says what its title and its headings are. */
const ASKS: Record<SourceFormat, { title: string; headings: string }> = {
  text: {
    title: 'the first line should be the title, short, without a full stop, an empty line below it',
    headings: 'put each on a line of its own, short, without a full stop, an empty line around it',
  },
  markdown: {
    title: 'begin with a line such as "# Neck massage"',
    headings: 'begin each section with a line such as "## What helps"',
  },
  html: {
    title: 'there should be an <h1> or a <title>',
    headings: 'the article should have <h2> elements; a page that its script draws must be saved after that',
  },
  wordpress: {
    title: 'title.rendered is missing or empty',
    headings: 'give the page Heading blocks, or save the page itself as .html when a page builder draws it',
  },
};
const FALLBACK_LANGUAGE = 'en';

/**
 * Makes a service document of what was read.
 *
 * @param language the BCP 47 tag of the article, instead of what the page says
 * @param slug instead of the page's own name, or the one that the title gives
 * @param format what the page was, to tell what it lacks
 * @throws {InputError} when there is no title, no heading, or no slug to be had
 */
export function toService(
  outline: Outline,
  options: { language?: string | undefined; slug?: string | undefined; format?: SourceFormat } = {},
): Service {
  const { title, sections, canonicalUrl } = outline;
  const language = options.language ?? outline.language ?? FALLBACK_LANGUAGE;
  const slug = options.slug ?? outline.slug ?? toSlug(title);
  const asks = ASKS[options.format ?? 'text'];
  if (!title) throw new InputError(`it has no title: ${asks.title}.`);
  if (!sections.some(({ heading }) => heading !== title)) {
    throw new InputError(`it has no headings: ${asks.headings}.`);
  }
  if (!slug)
    throw new InputError(`its title "${title}" has no Latin letters to name it by: add --slug NAME.`);
  const taken = new Set<string>();
  const service = {
    $schema: SCHEMA_IDS.service,
    contract: CONTRACT_VERSION,
    slug,
    title,
    ...summaryOf(outline, language),
    language,
    ...relatedOf(outline, slug),
    ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
    sections: sections.map(({ heading, blocks }, index) => ({
      id: uniqueSlug(toSlug(heading) || `section-${index + 1}`, taken),
      heading,
      ...kindOf(heading),
      blocks,
    })),
  };
  const parsed = parse(serviceSchema, service);
  if (parsed.ok) return parsed.value;
  const places = parsed.problems.map(({ path }) => formatPath(path)).join(', ');
  throw new InputError(`no valid service document came of it; what is wrong is at: ${places}.`);
}

/** The page's own, or the first sentence of the article word for word. */
function summaryOf(outline: Outline, language: string): { summary?: string } {
  if (outline.summary) return { summary: outline.summary };
  const first = outline.sections[0]?.blocks[0];
  if (first?.type !== 'paragraph') return {};
  const summary = firstSentence(plainText(first.text), language);
  return summary === undefined ? {} : { summary };
}

function relatedOf({ related = [] }: Outline, slug: string): { related?: string[] } {
  const others = related.filter((one) => one !== slug);
  return others.length > 0 ? { related: others } : {};
}

function kindOf(heading: string) {
  const kind = kindOfHeading(heading);
  return kind === undefined ? {} : { kind };
}
