import type { Outline } from '../article/outline.ts';
import type { Service } from '../article/schema.ts';
import { makeService } from './make-service.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './text/read-markdown.ts';
import type { SourceFormat } from './read-source.ts';
import { readText } from './text/read-text.ts';
import { readWordPress } from './read-wordpress.ts';

const READERS: Record<SourceFormat, (text: string) => Outline> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
  wordpress: readWordPress,
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
  const outline = READERS[options.format](text);
  return { outline, service: makeService(outline, options) };
}
