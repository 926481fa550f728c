import { fromWordPress, WordPressError } from '../../service/from-wordpress.ts';
import type { Outline } from '../../service/outline.ts';
import { InputError } from '../failures.ts';
import { parseHtml } from './parse-html.ts';

/**
 * Reads a page that was saved from WordPress's REST (`/wp-json/wp/v2/pages?slug=…&_embed`).
 *
 * @throws {InputError} when it is no JSON, or no such page
 */
export function readWordPress(text: string): Outline {
  try {
    return fromWordPress(JSON.parse(text), parseHtml);
  } catch (error) {
    if (error instanceof WordPressError) throw new InputError(error.message);
    if (error instanceof SyntaxError) {
      throw new InputError(`it is not JSON (${error.message}). Save the whole answer, and nothing else.`);
    }
    throw error;
  }
}
