/**
 * The languages to speak in an element, best first: its own `lang`, else that of the nearest ancestor that has one
 * (through shadow roots), else those of the browser.
 */
export function languagesOf(host: HTMLElement): string[] {
  for (let node: Element | null = host; node; node = parentOf(node)) {
    const language = node.getAttribute('lang');
    if (language) return [language];
  }
  return [...navigator.languages];
}

function parentOf(node: Element): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
