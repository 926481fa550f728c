import type { Service } from '../../article/schema.ts';
import { serviceDocument } from '../../article/service-documents.ts';
import { parseJson } from '../../json/load.ts';
import type { PageElement } from '../page-element.ts';
import type { PrerenderOptions } from '../prerendered-element.ts';
import { elementDocument, type ElementDocument } from './element-document.ts';
import { adaptWordPressAnswer } from './wordpress-answer.ts';

/**
 * Loads the service of a `<service-article>`. An answer of WordPress's REST API at its `src` is converted into a
 * service document.
 *
 * @throws {LoadError} when it cannot be used
 */
export function elementService(
  element: PageElement,
  options: PrerenderOptions,
): Promise<ElementDocument<Service>> {
  return elementDocument(serviceDocument, element, options, fromWordPress);
}

function fromWordPress(text: string, src: string): string {
  const answer = parseJson(text, src);
  const taken = adaptWordPressAnswer(answer, src);
  return taken === answer ? text : JSON.stringify(taken);
}
