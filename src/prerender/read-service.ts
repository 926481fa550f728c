import type { Service } from '../article/schema.ts';
import { serviceDocument } from '../article/service-documents.ts';
import type { PageElement, PrerenderOptions } from './prerender-page.ts';
import { readSource, type Source } from './read-source.ts';
import { takeWordPressAnswer } from './wordpress-answer.ts';

/**
 * Reads what a `<service-article>` shows. At its `src` there may be a page as WordPress's REST answers it; what is left
 * in the page for the script is a service document all the same.
 *
 * @throws {LoadError} when it cannot be used
 */
export function readService(element: PageElement, options: PrerenderOptions): Promise<Source<Service>> {
  return readSource(serviceDocument, element, options, fromWordPress);
}

/** Text that is no JSON is left for the reader of documents to name. */
function fromWordPress(text: string, src: string): string {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return text;
  }
  const taken = takeWordPressAnswer(answer, src);
  return taken === answer ? text : JSON.stringify(taken);
}
