import { formatPath } from '../json/issue.ts';
import { parse } from '../json/schema/parse.ts';
import type { Outline } from '../article/outline.ts';
import { MissingPartError, toService } from '../convert/service/to-service.ts';
import { InputError } from '../json/input-error.ts';
import { SCHEMA_IDS } from '../json/schema-ids.ts';
import type { SourceFormat } from './read-source.ts';
import { parseSavedPage } from './html/parse-saved-page.ts';
import { parseMarkdown } from './text/parse-markdown.ts';
import { parseText } from './text/parse-text.ts';
import { parseWordPress } from './parse-wordpress.ts';
import { serviceSchema, type Service } from '../article/schema.ts';

const PARSERS: Record<SourceFormat, (text: string) => Outline> = {
  text: parseText,
  markdown: parseMarkdown,
  html: parseSavedPage,
  wordpress: parseWordPress,
};

/** How to mark up the title and the headings in each format. */
const ADVICE: Record<SourceFormat, { title: string; headings: string }> = {
  text: {
    title: 'make the first line the title: short, without a period, with an empty line below it',
    headings: 'put each on a line of its own: short, without a period, with an empty line above and below it',
  },
  markdown: {
    title: 'begin with a line such as "# Neck massage"',
    headings: 'begin each section with a line such as "## What helps"',
  },
  html: {
    title: 'add an <h1> or a <title>',
    headings: 'add <h2> elements to the article; save a page that a script renders after it is rendered',
  },
  wordpress: {
    title: 'title.rendered is missing or empty',
    headings: 'add Heading blocks to the page, or save the page itself as .html if a page builder renders it',
  },
};
const FALLBACK_LANGUAGE = 'en';

/**
 * Parses a page and converts it into a service document; the outline lists the parts that were left out.
 *
 * @throws {InputError} when the page is not in its format, or lacks a part of a service
 */
export function importPage(
  text: string,
  options: { format: SourceFormat; slug?: string | undefined; language?: string | undefined },
): { outline: Outline; service: Service } {
  const outline = PARSERS[options.format](text);
  return { outline, service: makeService(outline, options) };
}

/**
 * Converts an outline into a service document and validates it against the schema.
 *
 * @param language a BCP 47 tag, which replaces the page's language
 * @param slug replaces the page's slug and the one made from the title
 * @param format the page's format, for advice in errors
 * @throws {InputError} when the title, the headings or the slug are missing
 */
function makeService(
  outline: Outline,
  options: { language?: string | undefined; slug?: string | undefined; format: SourceFormat },
): Service {
  const { slug, language = outline.language ?? FALLBACK_LANGUAGE, format } = options;
  const service = withAdvice(outline, format, () => toService(outline, { language, slug }));
  const parsed = parse(serviceSchema, { $schema: SCHEMA_IDS.service, ...service });
  if (parsed.ok) return parsed.value;
  const places = parsed.issues.map(({ path }) => formatPath(path)).join(', ');
  throw new InputError(`it gives no valid service document; wrong are: ${places}.`);
}

function withAdvice<T>({ title }: Outline, format: SourceFormat, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof MissingPartError)) throw error;
    if (error.part === 'slug') {
      throw new InputError(`its title "${title}" has no Latin letters to make a slug from: add --slug NAME.`);
    }
    throw new InputError(`it has no ${error.part}: ${ADVICE[format][error.part]}.`);
  }
}
