import { LoadError } from '../../json/load-error.ts';
import { isWordPressAnswer } from '../../article/is-wordpress-answer.ts';
import { WordPressError } from '../../convert/wordpress/from-wordpress.ts';
import { serviceFromWordPress } from '../../convert/wordpress/service-from-wordpress.ts';
import { parseHtml } from '../../convert/parse-html.ts';

/**
 * Converts a page or post of WordPress's REST API into a service document, as the elements do in the browser; any other
 * answer is returned unchanged.
 *
 * @param url where the answer came from
 * @throws {LoadError} when it is WordPress's but no page, or no service can be made of it
 */
export function adaptWordPressAnswer(answer: unknown, url: string): unknown {
  if (!isWordPressAnswer(answer)) return answer;
  try {
    return serviceFromWordPress(answer, parseHtml);
  } catch (error) {
    if (error instanceof WordPressError) throw new LoadError(error.code, url, { detail: error.message });
    throw error;
  }
}
