import type { HastNode } from '../hast/hast.ts';
import { fromWordPress, WordPressError } from './from-wordpress.ts';
import type { Service } from '../../article/schema.ts';
import { MissingPartError, toService } from '../service/to-service.ts';

const WHAT_TO_DO = {
  title: 'Give the page a title.',
  headings: 'Give the page Heading blocks, level 2.',
  slug: 'Give it Latin letters as its slug.',
};

/**
 * Makes a service document of a page or post as WordPress's REST answers it, where nobody is there to be asked: a page
 * whose name has no Latin letters goes by its number, and no language is said for one that says none.
 *
 * @param parseHtml parses a piece of HTML without running or loading anything of it
 * @returns a document that has yet to be checked against the schema
 * @throws {WordPressError} when the answer is no page, or no service can be made of it
 */
export function serviceFromWordPress(answer: unknown, parseHtml: (html: string) => HastNode): Service {
  try {
    return toService(fromWordPress(answer, parseHtml), { fallbackSlug: numberOf(answer) });
  } catch (error) {
    const isLacking = error instanceof MissingPartError;
    if (!isLacking && !(error instanceof WordPressError)) throw error;
    const { message } = error;
    // Here it stands within a line that has its own full stop.
    const line = (isLacking ? `${message} ${WHAT_TO_DO[error.part]}` : message).replace(/\.$/, '');
    throw new WordPressError(line, isLacking ? 'invalid' : error.code);
  }
}

function numberOf(answer: unknown): string | undefined {
  const [page] = [answer].flat() as { id?: unknown }[];
  return Number.isSafeInteger(page?.id) ? `page-${String(page?.id)}` : undefined;
}
