import { escapeToBuffer } from 'hono/utils/html';

/** The elements by the short names that the command line takes, in the order in which they stand on a page. */
export const ELEMENT_NAMES = ['article', 'share', 'form', 'related'] as const;
export type ElementName = (typeof ELEMENT_NAMES)[number];

/** What a snippet is made of; all addresses have been checked to be http, https or relative. */
export interface SnippetParts {
  /** The service's slug. */
  service: string;
  partner: string | undefined;
  script: string;
  article: string;
  clinic: string;
  action: string;
  index: string;
  elements: readonly ElementName[];
}

// About what each element takes on a phone, so that what stands below it does not jump when its content comes.
const SPACE: Record<ElementName, string> = {
  article: 'display:block;min-height:100vh',
  share: 'display:block;min-height:3rem',
  form: 'display:block;min-height:60rem',
  related: 'display:block;min-height:12rem',
};

/** The HTML to paste: the script, a hint for each file that the elements fetch, and the elements. */
export function makeSnippet(parts: SnippetParts): string {
  return [
    `${openingTag('script', { defer: true, src: parts.script })}</script>`,
    ...fetchedFiles(parts).map((href) =>
      openingTag('link', { rel: 'preload', as: 'fetch', crossorigin: true, href }),
    ),
    ...parts.elements.map((name) => ELEMENTS[name](parts)),
  ].join('\n');
}

/** Without the hints each file would be asked for only after the script has come and run. */
function fetchedFiles({ elements, article, clinic, index }: SnippetParts): string[] {
  const files: Partial<Record<ElementName, string>> = { article, form: clinic, related: index };
  return elements.flatMap((name) => files[name] ?? []);
}

const ELEMENTS: Record<ElementName, (parts: SnippetParts) => string> = {
  article: ({ article, partner }) =>
    `${openingTag('service-article', { src: article, partner, style: SPACE.article })}</service-article>`,
  share: () => `${openingTag('share-links', { style: SPACE.share })}</share-links>`,
  form: ({ action, clinic, service, partner }) =>
    [
      openingTag('consultation-form', { action, clinic, service, partner, style: SPACE.form }),
      // A browser without JavaScript goes to the clinic's own page with the form.
      `  ${openingTag('a', { href: action })}Request a consultation</a>`,
      '</consultation-form>',
    ].join('\n'),
  related: ({ index, service }) =>
    `${openingTag('related-services', { src: index, current: service, style: SPACE.related })}</related-services>`,
};

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
