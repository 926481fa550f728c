import { formatPath } from '../json/issue.ts';
import { parse } from '../json/parse.ts';
import type { Outline } from '../article/outline.ts';
import { serviceSchema, type Service } from '../article/schema.ts';
import { MissingPartError, toService } from '../convert/service/to-service.ts';
import { InputError } from '../json/input-error.ts';
import { SCHEMA_IDS } from '../json/schema-ids.ts';
import type { SourceFormat } from './read-source.ts';

/** How a page of each format says what its title and its headings are. */
const ADVICE: Record<SourceFormat, { title: string; headings: string }> = {
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
 * Makes a service document of what was read, and checks it as the `check` command does.
 *
 * @param language the BCP 47 tag of the article, instead of what the page says
 * @param slug instead of the page's own name, or the one that the title gives
 * @param format what the page was, to tell what it lacks
 * @throws {InputError} when there is no title, no heading, or no slug to be had
 */
export function makeService(
  outline: Outline,
  options: { language?: string | undefined; slug?: string | undefined; format: SourceFormat },
): Service {
  const { slug, language = outline.language ?? FALLBACK_LANGUAGE, format } = options;
  const service = withAdvice(outline, format, () => toService(outline, { language, slug }));
  const parsed = parse(serviceSchema, { $schema: SCHEMA_IDS.service, ...service });
  if (parsed.ok) return parsed.value;
  const places = parsed.issues.map(({ path }) => formatPath(path)).join(', ');
  throw new InputError(`no valid service document came of it; what is wrong is at: ${places}.`);
}

function withAdvice<T>({ title }: Outline, format: SourceFormat, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof MissingPartError)) throw error;
    if (error.part === 'slug') {
      throw new InputError(`its title "${title}" has no Latin letters to name it by: add --slug NAME.`);
    }
    throw new InputError(`it has no ${error.part}: ${ADVICE[format][error.part]}.`);
  }
}
