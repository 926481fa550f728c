import { LoadError, type LoadErrorCode } from '../../json/load-error.ts';
import { isWordPressAnswer } from '../../article/is-wordpress-answer.ts';
import { loadChunk } from '../lazy-load/load-chunk.ts';

/**
 * Converts the answer of the WordPress REST API, a page or a post, to a service document; any other answer is returned
 * unchanged.
 *
 * @param url the address of the answer
 * @throws {LoadError} when the answer comes from WordPress and is no page, or the converter cannot be loaded
 */
export async function takeWordPressAnswer(answer: unknown, url: string): Promise<unknown> {
  if (!isWordPressAnswer(answer)) return answer;
  const read = await loadChunk('wordpress');
  if (!read) throw new LoadError('unreachable', url, { detail: 'clinic-elements.wordpress.js is missing' });
  try {
    return read(answer);
  } catch (error) {
    const { code = 'invalid', message } = error as Error & { code?: LoadErrorCode };
    throw new LoadError(code, url, { detail: message });
  }
}
