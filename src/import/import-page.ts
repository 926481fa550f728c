import type { Outline } from '../article/outline.ts';
import type { Service } from '../article/schema.ts';
import { makeService } from './make-service.ts';
import { parseSavedPage } from './html/parse-saved-page.ts';
import { parseMarkdown } from './text/parse-markdown.ts';
import type { SourceFormat } from './read-source.ts';
import { parseText } from './text/parse-text.ts';
import { parseWordPress } from './parse-wordpress.ts';

const PARSERS: Record<SourceFormat, (text: string) => Outline> = {
  text: parseText,
  markdown: parseMarkdown,
  html: parseSavedPage,
  wordpress: parseWordPress,
};

/**
 * Reads a page of any format and makes a service of it; the outline tells what was left out.
 *
 * @throws {InputError} when the page is not what it should be, or no service can be made of it
 */
export function importPage(
  text: string,
  options: { format: SourceFormat; slug?: string | undefined; language?: string | undefined },
): { outline: Outline; service: Service } {
  const outline = PARSERS[options.format](text);
  return { outline, service: makeService(outline, options) };
}
