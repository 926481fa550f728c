/**
 * Puts elements where a page has `<div data-clinic="consultation-form" data-action="…">`: some editors keep `data-`
 * attributes and strip tags they do not know. Its attributes are the element's, behind `data-`; its children move along.
 */
export function replacePlaceholders(page: Document, tags: readonly string[]): void {
  for (const placeholder of page.querySelectorAll<HTMLElement>('[data-clinic]')) {
    const tag = placeholder.dataset.clinic ?? '';
    if (!tags.includes(tag)) continue;
    const element = page.createElement(tag);
    for (const { name, value } of placeholder.attributes) copyAttribute(element, name, value);
    element.append(...placeholder.childNodes);
    placeholder.replaceWith(element);
  }
}

function copyAttribute(element: Element, name: string, value: string): void {
  if (name === 'data-clinic' || name === 'href') return;
  element.setAttribute(name.replace(/^data-/, ''), value);
}
