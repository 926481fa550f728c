import { fromWordPress, WordPressError } from '../convert/wordpress/from-wordpress.ts';
import type { Outline } from '../article/outline.ts';
import { InputError } from '../json/input-error.ts';
import { parseHtml } from '../convert/parse-html.ts';

/**
 * Parses an answer of WordPress's REST API that was saved to a file (`/wp-json/wp/v2/pages?slug=…&_embed`).
 *
 * @throws {InputError} when it is not JSON, or not a page of WordPress
 */
export function parseWordPress(text: string): Outline {
  try {
    return fromWordPress(JSON.parse(text.trim()), parseHtml);
  } catch (error) {
    if (error instanceof WordPressError) throw new InputError(error.message);
    if (error instanceof SyntaxError) {
      throw new InputError(`it is not JSON (${error.message}). Save the whole answer, and nothing else.`);
    }
    throw error;
  }
}
