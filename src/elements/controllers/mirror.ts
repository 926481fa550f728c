/** What a page or an optimizer put beside the content: not rendered by templates, and not theirs to remove. */
const KEPT = 'style, link, script';

/**
 * Enhances nodes that are in the page already. Lit renders into `source`, which is outside of the page. The first
 * `flush` pairs each rendered node with the node of the page that it describes, and makes the latter the same; every
 * later change of a rendered node is made to its pair. A field is never replaced while a patient types in it, so text,
 * focus, selection and composition survive, and what a browser extension adds later is left alone.
 *
 * Lit's own hydration depends on comments in the markup, which optimizers strip, and throws where page and template
 * differ.
 */
export class Mirror {
  /** Where to render. */
  readonly source = document.createElement('div');
  private readonly target: ParentNode & Node;
  private readonly pairs = new WeakMap<Node, ChildNode | (ParentNode & Node)>();
  private readonly observer = new MutationObserver((records) => this.apply(records));
  private isPaired = false;
  private hasChanged = false;

  /** @param target holds the nodes that are in the page */
  constructor(target: ParentNode & Node) {
    this.target = target;
  }

  /**
   * Makes the page what was rendered.
   *
   * @returns whether that has ever changed anything
   */
  flush(): boolean {
    if (this.isPaired) this.apply(this.observer.takeRecords());
    else {
      this.isPaired = true;
      this.pair(this.source, this.target);
      this.pairChildren(this.source, this.target);
      const all = { attributes: true, characterData: true, childList: true, subtree: true };
      this.observer.observe(this.source, all);
    }
    return this.hasChanged;
  }

  private pair(source: Node, target: ChildNode | (ParentNode & Node)): void {
    this.pairs.set(source, target);
    if (source instanceof Text) this.copyText(source, target as Text);
  }

  private pairChildren(source: Node, target: ParentNode & Node): void {
    let next = target.firstChild;
    for (const nodes of contentOf(source)) {
      const [node] = nodes;
      const found = findPair(node!, next);
      while (found && next && next !== found) next = this.drop(next);
      if (!found || nodes.length > 1) for (const each of nodes) this.insert(each, target, next);
      else {
        this.pair(node!, found);
        if (node instanceof Element) this.pairElement(node, found as Element);
        next = found.nextSibling;
      }
    }
    while (next) next = this.drop(next);
  }

  private pairElement(source: Element, target: Element): void {
    for (const name of [...source.getAttributeNames(), ...target.getAttributeNames()])
      this.copyAttribute(source, target, name);
    this.pairChildren(source, target);
  }

  /** @returns the node after the one that was dropped or passed over */
  private drop(node: ChildNode): ChildNode | null {
    const { nextSibling } = node;
    if (!isBlank(node) && !(node instanceof Element && node.matches(KEPT))) {
      node.remove();
      this.hasChanged = true;
    }
    return nextSibling;
  }

  private insert(source: Node, target: Node, next: Node | null): Node {
    const copy = target.insertBefore(source.cloneNode(true), next);
    this.pairCopy(source, copy);
    this.hasChanged = true;
    return copy;
  }

  private pairCopy(source: Node, copy: Node): void {
    this.pairs.set(source, copy as ChildNode);
    const copies = copy.childNodes;
    source.childNodes.forEach((child, index) => this.pairCopy(child, copies[index]!));
  }

  private apply(records: readonly MutationRecord[]): void {
    for (const { attributeName, removedNodes, target: source } of records) {
      const target = this.pairs.get(source);
      // What was added and removed between two flushes has no pair.
      if (!target) continue;
      if (attributeName) this.copyAttribute(source as Element, target as Element, attributeName);
      else if (source instanceof Text) this.copyText(source, target as Text);
      else {
        for (const node of removedNodes) this.remove(node, source);
        this.addChildren(source, target);
      }
    }
  }

  private remove(node: Node, source: Node): void {
    if (node.parentNode === source) return;
    (this.pairs.get(node) as ChildNode | undefined)?.remove();
    this.pairs.delete(node);
    this.hasChanged = true;
  }

  private addChildren(source: Node, target: Node): void {
    let next: Node | null = null;
    for (let child = source.lastChild; child; child = child.previousSibling) {
      if (child instanceof Comment) continue;
      const pair: Node = this.pairs.get(child) ?? this.insert(child, target, next);
      // A script of the page may have moved it elsewhere.
      if (pair.parentNode === target) next = pair;
    }
  }

  /**
   * White space alone may be another in the page than in the template. Another text comes with its own: beside a link in
   * the sentence, one language has a blank where another has a full stop.
   */
  private copyText(source: Text, target: Text): void {
    if (squeezed(target) === squeezed(source)) return;
    target.data = source.data;
    this.hasChanged = true;
  }

  /** `open` is the reader's. The style is copied as rules, which a strict policy allows. */
  private copyAttribute(source: Element, target: Element, name: string): void {
    const value = source.getAttribute(name);
    if (name === 'open' || target.getAttribute(name) === value) return;
    if (name === 'style') {
      const [{ style: wanted }, { style }] = [source, target] as [HTMLElement, HTMLElement];
      if (style.cssText === wanted.cssText) return;
      style.cssText = wanted.cssText;
    } else if (value === null) target.removeAttribute(name);
    else target.setAttribute(name, value);
    this.hasChanged = true;
  }
}

/**
 * The rendered children: each element alone, and the texts between two elements together, because one text in the HTML
 * of a page may be several to Lit. White space counts only among several texts.
 */
function contentOf(source: Node): ChildNode[][] {
  const content: ChildNode[][] = [];
  let texts: ChildNode[] = [];
  const endTexts = () => {
    const shown = texts.filter((node) => !isBlank(node));
    if (shown.length > 0) content.push(shown.length > 1 ? texts : shown);
    texts = [];
  };
  for (const node of source.childNodes) {
    if (node instanceof Text) texts.push(node);
    if (!(node instanceof Element)) continue;
    endTexts();
    content.push([node]);
  }
  endTexts();
  return content;
}

/** An element that is named is looked for among all that follow; any other is the next one or new. */
function findPair(source: ChildNode, next: ChildNode | null): ChildNode | undefined {
  const isText = source instanceof Text;
  const name = isText ? '' : nameOf(source as Element);
  for (let node = next; node; node = node.nextSibling) {
    if (isBlank(node)) continue;
    if (isText) return node instanceof Text ? node : undefined;
    if (!(node instanceof Element) || node.matches(KEPT)) continue;
    if (node.nodeName === source.nodeName && nameOf(node) === name) return node;
    if (!name) return undefined;
  }
  return undefined;
}

/** A name by which an element is known in the template and in the page; that of its field, where it holds one. */
function nameOf(element: Element): string {
  const { id } = element;
  const field = element.closest('[name]') === element ? element : element.querySelector('[name]');
  return id || (field?.getAttribute('name') ?? element.getAttribute('part') ?? '');
}

function isBlank(node: Node): boolean {
  return node instanceof Comment || (node instanceof Text && squeezed(node) === '');
}

function squeezed({ data }: Text): string {
  return data.replace(/\s+/g, ' ').trim();
}
