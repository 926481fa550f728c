import { fromWordPress, WordPressError } from '../convert/wordpress/from-wordpress.ts';
import type { Outline } from '../article/outline.ts';
import { InputError } from '../json/input-error.ts';
import { parseHtml } from '../convert/parse-html.ts';

/**
 * Reads a page that was saved from WordPress's REST (`/wp-json/wp/v2/pages?slug=…&_embed`).
 *
 * @throws {InputError} when it is no JSON, or no such page
 */
export function parseWordPress(text: string): Outline {
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
