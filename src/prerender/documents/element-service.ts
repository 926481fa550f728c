import type { Service } from '../../article/schema.ts';
import { serviceDocument } from '../../article/service-documents.ts';
import type { PageElement } from '../page-element.ts';
import type { PrerenderOptions } from '../prerendered-element.ts';
import { elementDocument, type ElementDocument } from './element-document.ts';
import { adaptWordPressAnswer } from './wordpress-answer.ts';

/**
 * Reads what a `<service-article>` shows. At its `src` there may be a page as WordPress's REST answers it; what is left
 * in the page for the script is a service document all the same.
 *
 * @throws {LoadError} when it cannot be used
 */
export function elementService(
  element: PageElement,
  options: PrerenderOptions,
): Promise<ElementDocument<Service>> {
  return elementDocument(serviceDocument, element, options, fromWordPress);
}

/** Text that is no JSON is left for the reader of documents to name. */
function fromWordPress(text: string, src: string): string {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return text;
  }
  const taken = adaptWordPressAnswer(answer, src);
  return taken === answer ? text : JSON.stringify(taken);
}
