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
 * Converts a page or post of WordPress's REST API into a service document without further input: a page whose slug has
 * no Latin letters gets its number as slug, and a page without a language gets none.
 *
 * @param parseHtml parses a piece of HTML without running or loading anything of it
 * @returns a document that is not yet validated against the schema
 * @throws {WordPressError} when the answer is not a page, or lacks a part of a service
 */
export function serviceFromWordPress(answer: unknown, parseHtml: (html: string) => HastNode): Service {
  try {
    return toService(fromWordPress(answer, parseHtml), { fallbackSlug: numberOf(answer) });
  } catch (error) {
    const isLacking = error instanceof MissingPartError;
    if (!isLacking && !(error instanceof WordPressError)) throw error;
    const { message } = error;
    // The message becomes part of a sentence that has its own period.
    const line = (isLacking ? `${message} ${WHAT_TO_DO[error.part]}` : message).replace(/\.$/, '');
    throw new WordPressError(line, isLacking ? 'invalid' : error.code);
  }
}

function numberOf(answer: unknown): string | undefined {
  const [page] = [answer].flat() as { id?: unknown }[];
  return Number.isSafeInteger(page?.id) ? `page-${String(page?.id)}` : undefined;
}
