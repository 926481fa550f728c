import { CONTRACT_VERSION } from '../../document/contract-version.ts';
import { formatPath } from '../../document/problem.ts';
import { parse } from '../../document/parse.ts';
import type { Outline, OutlineSection } from '../../service/outline.ts';
import { serviceSchema, type Service } from '../../service/schema.ts';
import { InputError } from '../failures.ts';
import { SCHEMA_IDS } from '../schema-ids.ts';
import { firstSentence } from './first-sentence.ts';
import { kindOfHeading } from './section-kind.ts';
import { toSlug, uniqueSlug } from './slug.ts';

/**
 * Makes a service document of what was read.
 *
 * @param language the BCP 47 tag of the article
 * @param slug instead of the one that the title gives
 * @throws {InputError} when there is no title, no heading, or no slug to be had
 */
export function toService(
  { title, sections }: Outline,
  { language, slug = toSlug(title) }: { language: string; slug?: string },
): Service {
  if (!title) {
    throw new InputError(
      'it has no title: the first line should be the title, short, without a full stop, an empty line below it.',
    );
  }
  if (!sections.some(({ heading }) => heading !== title)) {
    throw new InputError(
      'it has no headings: put each on a line of its own, short, without a full stop, an empty line around it.',
    );
  }
  if (!slug)
    throw new InputError(`its title "${title}" has no Latin letters to name it by: add --slug NAME.`);
  const taken = new Set<string>();
  const service = {
    $schema: SCHEMA_IDS.service,
    contract: CONTRACT_VERSION,
    slug,
    title,
    ...summaryOf(sections, language),
    language,
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

function summaryOf(sections: OutlineSection[], language: string): { summary?: string } {
  const first = sections[0]?.blocks[0];
  if (first?.type !== 'paragraph' || typeof first.text !== 'string') return {};
  const summary = firstSentence(first.text, language);
  return summary === undefined ? {} : { summary };
}

function kindOf(heading: string) {
  const kind = kindOfHeading(heading);
  return kind === undefined ? {} : { kind };
}
