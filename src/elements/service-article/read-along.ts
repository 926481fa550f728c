import type { Service } from '../../article/schema.ts';
import { CurrentSection } from './current-section.ts';
import { StructuredData } from './structured-data.ts';

/** A rendered article on its page. */
export interface ReadArticle {
  page: Document;
  /** The shadow root, where the list of sections is. */
  root: ParentNode;
  sections: readonly HTMLElement[];
  /** The service to describe to search engines; `undefined` where the page describes itself, or must not. */
  service: Service | undefined;
}

/**
 * Enhances an article once it is shown: opens the table of contents where there is space beside the text, marks the
 * section that is being read in it, and describes the page to search engines.
 *
 * @returns a function to call with the article whenever it has changed, and with no sections when it is removed
 */
export function readAlong(): (article: ReadArticle) => void {
  const currentSection = new CurrentSection();
  const structuredData = new StructuredData();
  let described: Service | undefined;
  let opened: Element | null;
  return ({ page, root, sections, service }) => {
    const list = root.querySelector('nav');
    const details = root.querySelector('details');
    if (details && details !== opened) details.open ||= standsBeside(details, sections[0]);
    opened = details;
    currentSection.follow(sections, list);
    if (service === described) return;
    described = service;
    structuredData.describe(page, service);
  };
}

/** A list above the text would push it off a phone's screen; one beside it pushes nothing. */
function standsBeside(list: Element, text: Element | undefined): boolean {
  return !!text && list.getBoundingClientRect().bottom > text.getBoundingClientRect().top;
}
