import { CONTRACT_VERSION } from '../../json/contract-version.ts';
import { plainText } from '../hast/rich-text.ts';
import type { Outline } from '../../article/outline.ts';
import type { Service } from '../../article/schema.ts';
import { firstSentence } from './first-sentence.ts';
import { kindOfHeading } from './section-kind.ts';
import { toSlug, uniqueSlug } from './to-slug.ts';

/** A page that no service can be made of, for it has no title, no headings, or no name in Latin letters. */
export class MissingPartError extends Error {
  override name = 'LackingError';
  readonly part: 'title' | 'headings' | 'slug';

  constructor(lacks: 'title' | 'headings' | 'slug') {
    super(`it has no ${lacks}.`);
    this.part = lacks;
  }
}

type Choice = 'language' | 'slug' | 'fallbackSlug';

/**
 * Makes a service document of what was read.
 *
 * @param language the BCP 47 tag of the article; without one the document says none
 * @param slug instead of the page's own name, or the one that the title gives
 * @param fallbackSlug for a page that has no name otherwise
 * @returns a document that has yet to be checked against the schema
 * @throws {MissingPartError}
 */
export function toService(
  outline: Outline,
  { language = outline.language, slug, fallbackSlug }: Partial<Record<Choice, string | undefined>> = {},
): Service {
  const { title, sections, canonicalUrl } = outline;
  const name = slug ?? outline.slug ?? (toSlug(title) || fallbackSlug);
  if (!title) throw new MissingPartError('title');
  if (!sections.some(({ heading }) => heading !== title)) throw new MissingPartError('headings');
  if (!name) throw new MissingPartError('slug');
  const taken = new Set<string>();
  return {
    contract: CONTRACT_VERSION,
    slug: name,
    title,
    ...summaryOf(outline, language),
    ...(language === undefined ? {} : { language }),
    ...relatedOf(outline, name),
    ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
    sections: sections.map(({ heading, blocks }, index) => ({
      id: uniqueSlug(toSlug(heading) || `section-${index + 1}`, taken),
      heading,
      ...kindOf(heading),
      blocks,
    })),
  };
}

/** The page's own, or the first sentence of the article word for word. */
function summaryOf(outline: Outline, language: string | undefined): { summary?: string } {
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
