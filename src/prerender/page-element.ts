import type { DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page parsed by parse5. */
export type PageElement = DefaultTreeAdapterTypes.Element;

/** Thrown for a page that cannot be prerendered with any data. */
export class PageError extends Error {
  override name = 'PageError';
}

/** The value of an attribute; empty when it is missing. */
export function attribute(element: PageElement, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? '';
}

/**
 * The text of the element's inline JSON, a child `<script type="application/json">`. A script with `data-prerendered` was
 * written by an earlier run and does not count.
 */
export function inlineJson(element: PageElement): string | undefined {
  const script = element.childNodes.find(
    (node): node is PageElement =>
      'tagName' in node &&
      node.tagName === 'script' &&
      attribute(node, 'type') === 'application/json' &&
      !node.attrs.some(({ name }) => name === 'data-prerendered'),
  );
  return script && textOf(script);
}

/** The languages of the element, best first: its own `lang`, then those of its ancestors. */
export function languagesOf(element: PageElement): string[] {
  const languages: string[] = [];
  for (
    let node: PageElement | null = element;
    node && 'attrs' in node;
    node = node.parentNode as PageElement | null
  ) {
    const language = attribute(node, 'lang');
    if (language) languages.push(language);
  }
  return languages;
}

/** The text directly in an element. */
export function textOf(element: PageElement): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
