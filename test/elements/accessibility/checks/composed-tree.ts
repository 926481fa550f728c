/** The page as it is rendered: shadow roots in place of their hosts' children, and children where slots put them. */
export function* everyElement(root: Element): Generator<Element> {
  yield root;
  for (const child of drawnChildren(root)) if (child instanceof Element) yield* everyElement(child);
}

/** Every visible text under the element that is not blank. */
export function* everyText(root: Element): Generator<Text> {
  for (const element of everyElement(root)) {
    if (!isShown(element) || element.localName === 'script') continue;
    for (const child of drawnChildren(element)) {
      if (child instanceof Text && child.data.trim()) yield child;
    }
  }
}

/** The element that renders the node, across slots and shadow roots. */
export function parentOf(node: Element | Text): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The element and everything that it stands in, from the inside out. */
export function* withAncestors(element: Element): Generator<Element> {
  for (let here: Element | null = element; here; here = parentOf(here)) yield here;
}

/** True for what a sighted person can see: rendered, and not only for screen readers. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  return ![...withAncestors(element)].some((ancestor) => ancestor.classList.contains('visually-hidden'));
}

/** True for a strip that scrolls by itself: the focus brings each of its controls into view. */
export function isStrip(element: Element): boolean {
  return getComputedStyle(element).overflowX === 'auto' && element.querySelector('input') !== null;
}

/** What has the focus, inside however many shadow roots. */
export function focused(): Element | null {
  let here = document.activeElement;
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
  return here;
}

/** The element at a point of the window, inside however many shadow roots. */
export function elementAt(x: number, y: number): Element | null {
  let here = document.elementFromPoint(x, y);
  for (;;) {
    const inside: Element | null | undefined = here?.shadowRoot?.elementFromPoint(x, y);
    if (!inside || inside === here) return here;
    here = inside;
  }
}

/** A short name for an element in the report of a fault. */
export function nameOf(element: Element | null): string {
  if (!element) return 'nothing';
  const { localName, id } = element;
  const part = element.getAttribute('part');
  const text = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);
  return `${localName}${id && `#${id}`}${part ? `[part=${part}]` : ''}${text && ` “${text}”`}`;
}

function drawnChildren(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element instanceof HTMLSlotElement)
    return element.assignedNodes({ flatten: false }).length ? element.assignedNodes() : element.childNodes;
  return element.childNodes;
}
