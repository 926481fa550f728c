import { PageError, type PageElement } from './page-element.ts';

/** Around these a paragraph stays open whatever is in them (HTML, "has an element in button scope"). */
const SCOPES = new Set(['table', 'td', 'th', 'caption', 'button', 'object', 'template']);

/**
 * Looks whether the page can hold what takes the place of all that is in the element. Browsers end a `<p>` at the first
 * heading or paragraph in it, and every element that is still open in it too.
 *
 * @throws {PageError} when the element would end too early, or has no end that could be found
 */
export function checkPlacement(element: PageElement): void {
  const { tagName: name, sourceCodeLocation: place } = element;
  const line = place ? `line ${place.startLine}: ` : '';
  if (name === 'service-article' && isInParagraph(element)) {
    throw new PageError(
      `${line}<${name}> stands in a <p>, which ends at the article's first heading. Put a <div> in place of the <p>, or close the <p> before it.`,
    );
  }
  if (place && !place.endTag) {
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
