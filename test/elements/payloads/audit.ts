/** What may be in the page after an element has rendered: its elements and, for each, its attributes. */
export type Known = Map<string, Set<string>>;

const SAFE_PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:', 'sms:'];
const ADDRESSES = [
  'href',
  'src',
  'cite',
  'action',
  'formaction',
  'poster',
  'data',
  'background',
  'ping',
  'xlink:href',
];
/** What the elements' own script sets by the style object, so that a strict policy lets it. */
const OWN_STYLES = ['max-inline-size: 100%; block-size: auto;', 'overflow-x: auto;'];
const NEVER = [
  'iframe',
  'object',
  'embed',
  'base',
  'meta',
  'frame',
  'template',
  'math',
  'applet',
  'portal',
  'noscript',
];

/** Every element below the root, in the light and in open shadow roots. */
export function everyElement(root: Element | ShadowRoot): Element[] {
  return [...root.children].flatMap((child) => [
    child,
    ...(child.shadowRoot ? everyElement(child.shadowRoot) : []),
    ...everyElement(child),
  ]);
}

/** The names in what harmless documents render, by which the others are judged. */
export function namesIn(roots: (Element | ShadowRoot)[]): Known {
  const known: Known = new Map();
  for (const element of roots.flatMap(everyElement)) {
    const names = known.get(element.localName) ?? new Set();
    for (const { name } of element.attributes) names.add(name);
    known.set(element.localName, names);
  }
  return known;
}

/** One sentence for everything that should not be there. */
export function issuesIn(root: Element | ShadowRoot, known: Known): string[] {
  return everyElement(root).flatMap((element) => {
    const name = element.localName;
    if (isInlineJson(element)) return [];
    const attributes = known.get(name);
    if (!attributes || NEVER.includes(name) || name === 'script') return [`<${name}>`];
    return [...element.attributes].flatMap((attribute) => {
      const issue = issueOf(attribute, element, attributes);
      return issue ? [`<${name} ${attribute.name}=${JSON.stringify(attribute.value)}>: ${issue}`] : [];
    });
  });
}

function issueOf({ name, value }: Attr, element: Element, known: Set<string>): string | undefined {
  if (/^on/i.test(name)) return 'a handler';
  if (isOfDocument(name) && !known.has(name)) return 'an unknown attribute';
  if (name === 'style' && !OWN_STYLES.includes(value)) return 'a style';
  if (ADDRESSES.includes(name) && !SAFE_PROTOCOLS.includes(new URL(value, element.baseURI).protocol)) {
    return 'an address that is not safe';
  }
  return undefined;
}

function isInlineJson(element: Element): boolean {
  return element.matches('script[type="application/json"]');
}

/** The elements and attribute names of what a reader has, in order, whatever the words are. */
export function skeleton(root: Element | ShadowRoot): string {
  return everyElement(root)
    .filter((element) => element.localName !== 'script')
    .map(({ localName, attributes }) =>
      [localName, ...[...attributes].map(({ name }) => name).filter(isOfDocument)].join(' '),
    )
    .join('\n');
}

/** Where the reader is among the sections is no matter of the document. */
function isOfDocument(name: string): boolean {
  return name !== 'aria-current';
}

/** What other programs find that read the page's HTML again, such as one that keeps rendered pages for crawlers. */
export function reread(element: Element): Element {
  const html = new DOMParser().parseFromString(
    `<!doctype html><main>${element.outerHTML}</main>`,
    'text/html',
  );
  return html.querySelector('main')!;
}
