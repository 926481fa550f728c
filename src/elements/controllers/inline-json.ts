const INLINE = 'script[type="application/json"]';

/**
 * The text of the element's inline JSON, a child `<script type="application/json">`; `undefined` without one. A copy
 * that was prerendered from an address (`data-prerendered`) counts only as long as the element names that address.
 */
export function inlineJson(host: Element, url: string): string | undefined {
  const script = host.querySelector<HTMLElement>(`:scope > ${INLINE}`);
  return script && (script.dataset.prerendered ?? url) === url ? script.textContent : undefined;
}

/** True when the inline JSON is a copy of the document at the element's address. */
export function isCopy(host: Element): boolean {
  return host.querySelector(`:scope > ${INLINE}[data-prerendered]`) !== null;
}

/** True for a child that holds data and is not shown. */
export function isInlineJson(node: Node): boolean {
  return node instanceof Element && node.matches(INLINE);
}

/**
 * Calls back when the inline JSON arrives late, while the page is still being parsed or by a framework, and when
 * children are removed, which may be rendered ones.
 */
export function watchInlineJson(host: Element, changed: () => void): () => void {
  const observer = new MutationObserver((records) => {
    if (records.some(({ addedNodes, removedNodes }) => removedNodes[0] || [...addedNodes].some(isInlineJson)))
      changed();
  });
  observer.observe(host, { childList: true });
  return () => observer.disconnect();
}

/** Waits until the parser has seen the whole page. */
export async function pageIsParsed(page: Document): Promise<void> {
  if (page.readyState !== 'loading') return;
  await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
