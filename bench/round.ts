import type { Browser } from 'puppeteer';
import type { Round } from './measures.ts';
import { measureReading } from './reading.ts';
import { measureSubmitting } from './submitting.ts';
import type { Subject } from './subjects.ts';
import { measureTyping } from './typing.ts';

/**
 * Several first visits: reading must not be disturbed by input, submitting needs an empty form, and script time a page
 * without the harness's own scripts.
 *
 * @throws naming the subject when its page cannot be visited
 */
export async function measureRound(
  browser: Browser,
  { name, selectors }: Pick<Subject, 'name' | 'selectors'>,
  url: string,
): Promise<Round> {
  try {
    return {
      ...(await measureReading(browser, url, selectors)),
      ...(await measureTyping(browser, url, selectors)),
      ...(await measureSubmitting(browser, new URL('#consultation', url).href, selectors)),
    };
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
