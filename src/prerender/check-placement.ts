import { PageError, type PageElement } from './page-element.ts';

/** An element within these does not close a paragraph outside of them (HTML, "has an element in button scope"). */
const SCOPES = new Set(['table', 'td', 'th', 'caption', 'button', 'object', 'template']);

/**
 * Checks that the page can hold the element's prerendered content. Browsers close a `<p>` at the first heading or
 * paragraph in it, with every element that is open in it.
 *
 * @throws {PageError} when the element would end too early, or has no end tag
 */
export function checkPlacement(element: PageElement): void {
  const { tagName: name, sourceCodeLocation: location } = element;
  const line = location ? `line ${location.startLine}: ` : '';
  if (name === 'service-article' && isInParagraph(element)) {
    throw new PageError(
      `${line}<${name}> is in a <p>, which ends at the article's first heading. Put a <div> in place of the <p>, or close the <p> before it.`,
    );
  }
  if (location && !location.endTag) {
    throw new PageError(
      `${line}<${name}> has no </${name}> where browsers look for it. Write one; if it is there, close every element that was opened within, and put no <p> around it.`,
    );
  }
}

function isInParagraph(element: PageElement): boolean {
  for (
    let node = element.parentNode;
    node && !SCOPES.has(node.nodeName);
    node = 'parentNode' in node ? node.parentNode : null
  ) {
    if (node.nodeName === 'p') return true;
  }
  return false;
}
