import type { HastNode } from '../convert/hast/hast.ts';

interface Policy {
  createHTML(html: string): string;
}

/** What hast calls those attributes that are read, where it is not their name in HTML. */
const PROPERTIES = new Map([
  ['class', 'className'],
  ['srcset', 'srcSet'],
  ['srcdoc', 'srcDoc'],
  ['formaction', 'formAction'],
  ['xlink:href', 'xLinkHref'],
  ['longdesc', 'longDesc'],
  ['colspan', 'colSpan'],
  ['rowspan', 'rowSpan'],
  ['itemprop', 'itemProp'],
  ['aria-hidden', 'ariaHidden'],
  ['aria-expanded', 'ariaExpanded'],
  ['aria-controls', 'ariaControls'],
  ['aria-haspopup', 'ariaHasPopup'],
  ['data-bs-target', 'dataBsTarget'],
  ['data-target', 'dataTarget'],
  ['data-nosnippet', 'dataNosnippet'],
]);

/**
 * The tree (hast) of a piece of HTML. The browser parses it into a document that is shown nowhere: nothing in it runs,
 * and nothing that it names is loaded (HTML, DOMParser).
 *
 * @throws {Error} when the page's Trusted Types forbid it
 */
export function parseInertly(html: string): HastNode {
  const page = new DOMParser().parseFromString(trusted(html), 'text/html');
  return toHast(own(Document.prototype, 'body', page));
}

function toHast(node: Node): HastNode {
  if (!(node instanceof Element)) {
    const { nodeType, nodeValue } = node;
    return { type: nodeType === Node.TEXT_NODE ? 'text' : 'comment', value: nodeValue ?? '' };
  }
  const attributes = [...own(Element.prototype, 'attributes', node)];
  return {
    type: 'element',
    tagName: own(Element.prototype, 'localName', node),
    // Not by assignment, for which `__proto__` would be no name.
    properties: Object.fromEntries<unknown>(
      attributes.map(({ name, value }) => [PROPERTIES.get(name) ?? name, value] as const),
    ),
    children: [...own(Node.prototype, 'childNodes', node)].map(toHast),
  };
}

/**
 * What the browser itself says of a node: a form's own properties may be hidden by fields of the same name, and a
 * document's by forms and pictures of that name.
 */
function own<T extends object, Name extends keyof T>(prototype: T, name: Name, node: T): T[Name] {
  return Reflect.get(prototype, name, node);
}

/**
 * Under Trusted Types text for a parser must come from a policy. It has a name of its own, because a page that lists
 * the names lets nobody make the same one twice, and the elements have made theirs by now.
 */
function trusted(html: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { defaultPolicy: unknown; createPolicy(name: string, rules: Policy): Policy };
  };
  if (!trustedTypes || trustedTypes.defaultPolicy) return html;
  try {
    policy ??= trustedTypes.createPolicy(POLICY, { createHTML: (text) => text });
  } catch {
    throw new Error(
      `The page's Content-Security-Policy forbids to read HTML: add ${POLICY} to its trusted-types`,
    );
  }
  return policy.createHTML(html);
}

const POLICY = 'clinic-elements-wordpress';
let policy: Policy | undefined;
