import type { HastNode } from '../convert/hast/hast.ts';

interface Policy {
  createHTML(html: string): string;
}

/** The names in hast of attributes that are read, if they differ from those in HTML. */
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
 * Parses a fragment of HTML into a tree (hast). The browser parses it into a document without a window: nothing in it
 * runs or is loaded (HTML, DOMParser).
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
    // Not by assignment, which would not create a property `__proto__`.
    properties: Object.fromEntries<unknown>(
      attributes.map(({ name, value }) => [PROPERTIES.get(name) ?? name, value] as const),
    ),
    children: [...own(Node.prototype, 'childNodes', node)].map(toHast),
  };
}

/**
 * Reads a property by its prototype's getter: fields of the same name clobber the properties of a form, and forms and
 * pictures those of a document.
 */
function own<T extends object, Name extends keyof T>(prototype: T, name: Name, node: T): T[Name] {
  return Reflect.get(prototype, name, node);
}

/**
 * Under Trusted Types, a parser accepts only text from a policy. This policy has its own name, because a page's list of
 * names forbids creating one twice, and the elements have already created theirs.
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
