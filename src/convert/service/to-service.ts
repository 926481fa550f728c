import { CONTRACT_VERSION } from '../../json/contract-version.ts';
import { plainText } from '../hast/rich-text.ts';
import type { Outline } from '../../article/outline.ts';
import type { Service } from '../../article/schema.ts';
import { firstSentence } from './first-sentence.ts';
import { kindOfHeading } from './section-kind.ts';
import { toSlug, uniqueSlug } from './to-slug.ts';

/** Thrown for a page without a title, without headings, or without a slug in Latin letters. */
export class MissingPartError extends Error {
  override name = 'MissingPartError';
  readonly part: 'title' | 'headings' | 'slug';

  constructor(part: 'title' | 'headings' | 'slug') {
    super(`it has no ${part}.`);
    this.part = part;
  }
}

type Choice = 'language' | 'slug' | 'fallbackSlug';

/**
 * Converts an outline into a service document.
 *
 * @param language the BCP 47 tag of the article; without one, the outline's, if any
 * @param slug replaces the outline's slug and the one made from the title
 * @param fallbackSlug used when neither the outline nor the title gives a slug
 * @returns a document that is not yet validated against the schema
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

/** The page's own summary, or else the first sentence of the article. */
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
