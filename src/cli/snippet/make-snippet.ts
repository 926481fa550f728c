import { escapeToBuffer } from 'hono/utils/html';

/** The short names of the elements on the command line, in the order in which the snippet has them. */
export const ELEMENT_NAMES = ['article', 'share', 'form', 'related'] as const;
export type ElementName = (typeof ELEMENT_NAMES)[number];

/** The values in a snippet; all addresses are already validated to be http, https or relative. */
export interface SnippetParts {
  /** The service's slug. */
  service: string;
  partner: string | undefined;
  /** How much of the article is shown; the default is `full`. */
  syndication?: 'full' | 'excerpt';
  script: string;
  article: string;
  clinic: string;
  action: string;
  index: string;
  elements: readonly ElementName[];
}

/** The default addresses below one base address, which ends with a slash. */
export function partsAt(base: string, service: string): Omit<SnippetParts, 'partner' | 'elements'> {
  return {
    service,
    script: `${base}clinic-elements.js`,
    article: `${base}services/${service}.json`,
    clinic: `${base}clinic.json`,
    action: `${base}consultations`,
    index: `${base}services/index.json`,
  };
}

/** The tag of each element, and its approximate height on a phone. */
const RESERVED: Record<ElementName, readonly [tag: string, minHeight: string]> = {
  article: ['service-article', '100vh'],
  share: ['share-links', '6.5em'],
  form: ['consultation-form', '60em'],
  related: ['related-services', '12em'],
};

/**
 * The HTML to paste: the script, its address for copies of it that an optimizer moves elsewhere, a hint for each file
 * that the elements fetch, the space that is reserved until they render, and the elements.
 */
export function makeSnippet(parts: SnippetParts): string {
  return [
    `${openingTag('script', { defer: true, src: parts.script })}</script>`,
    `${openingTag('script', { type: 'application/json', 'data-clinic-elements': parts.script })}{}</script>`,
    ...fetchedFiles(parts).map((href) =>
      openingTag('link', { rel: 'preload', as: 'fetch', crossorigin: true, href }),
    ),
    reservedSpace(parts),
    ...parts.elements.map((name) => ELEMENTS[name](parts)),
  ].join('\n');
}

/** Prevents layout shift when the elements render; without JavaScript no space is reserved. */
function reservedSpace({ elements }: SnippetParts): string {
  const rules = elements.map((name) => {
    const [tag, minHeight] = RESERVED[name];
    return `${tag}:not([data-state]){display:block;min-height:${minHeight}}`;
  });
  return `<style>@media (scripting:enabled){${rules.join('')}}</style>`;
}

/** Without preload hints, each file would be requested only after the script is loaded and run. */
function fetchedFiles({ elements, article, clinic, index }: SnippetParts): string[] {
  const files: Partial<Record<ElementName, string>> = { article, form: clinic, related: index };
  return elements.flatMap((name) => files[name] ?? []);
}

const ELEMENTS: Record<ElementName, (parts: SnippetParts) => string> = {
  article: ({ article, partner, syndication }) =>
    `${openingTag('service-article', {
      src: article,
      partner,
      syndication: syndication === 'excerpt' ? syndication : undefined,
    })}</service-article>`,
  share: () => '<share-links></share-links>',
  form: ({ action, clinic, service, partner }) =>
    [
      openingTag('consultation-form', { action, clinic, service, partner }),
      // For browsers without JavaScript. In English, because the page's language is not known here.
      `  ${openingTag('a', { href: formPage(action, service, partner) })}Request a consultation</a>`,
      '</consultation-form>',
    ].join('\n'),
  related: ({ index, service }) =>
    `${openingTag('related-services', { src: index, current: service })}</related-services>`,
};

/** On a partner's page the address includes service and partner, because without JavaScript nothing else sends them. */
function formPage(action: string, service: string, partner: string | undefined): string {
  if (partner === undefined) return action;
  return `${action}${action.includes('?') ? '&' : '?'}${String(new URLSearchParams({ service, partner }))}`;
}

function openingTag(name: string, attributes: Record<string, string | true | undefined>): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return '';
    return value === true ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`;
  });
  return `<${name}${written.join('')}>`;
}

function escapeHtml(text: string): string {
  const buffer: [string] = [''];
  escapeToBuffer(text, buffer);
  return buffer[0];
}
