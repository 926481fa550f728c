import type { Service } from '../../article/schema.ts';
import { CurrentSection } from './current-section.ts';
import { StructuredData } from './structured-data.ts';

/** An article as it stands on its page. */
export interface ReadArticle {
  page: Document;
  /** The shadow root, where the list of sections is. */
  root: ParentNode;
  sections: readonly HTMLElement[];
  /** What search engines are to be told of; `undefined` where the page tells them itself, or nothing. */
  service: Service | undefined;
}

/**
 * What an article wants only once it stands there: its list opened where there is room beside the text, the section
 * that is being read marked in it, and a description for search engines.
 *
 * @returns what is to be called with the article whenever it has changed, and with no sections when it is gone
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
