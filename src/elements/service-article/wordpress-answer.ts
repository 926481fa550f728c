import { LoadError, type LoadErrorCode } from '../../json/load-error.ts';
import { isWordPressAnswer } from '../../article/is-wordpress-answer.ts';
import { loadChunk } from '../lazy-load/load-chunk.ts';

/**
 * Makes a service document of a page or post as WordPress's REST answers it; any other answer is given back as it is.
 *
 * @param url where the answer came from
 * @throws {LoadError} when it is WordPress's but no page, or the chunk that reads it cannot be loaded
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
