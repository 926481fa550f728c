import { attribute, childrenOf, classesOf, descendants, isElement, wordsOf, type HastNode } from './hast.ts';
import { OPENS } from './disclosure.ts';

/** Elements that are not article text, by tag name, with a noun for the report. */
const BY_NAME: Record<string, string> = {
  ...named('script', 'script'),
  ...named('style sheet', 'style', 'link'),
  ...named('page setting', 'meta', 'base', 'title', 'head'),
  ...named('template', 'template', 'slot'),
  ...named('no-JavaScript notice', 'noscript'),
  ...named(
    'embedded page',
    'iframe',
    'frame',
    'frameset',
    'object',
    'embed',
    'applet',
    'portal',
    'fencedframe',
  ),
  ...named('drawing', 'svg', 'canvas'),
  ...named('formula', 'math'),
  ...named(
    'form',
    'form',
    'fieldset',
    'input',
    'select',
    'textarea',
    'button',
    'option',
    'datalist',
    'keygen',
  ),
  ...named('form', 'consultation-form', 'isindex', 'output', 'progress', 'meter'),
  ...named('share bar', 'share-links'),
  ...named('related services', 'related-services'),
  ...named('menu', 'nav'),
  ...named('page footer', 'footer'),
  ...named('aside', 'aside'),
  ...named('dialog', 'dialog'),
  ...named('struck-out text', 'del', 's', 'strike'),
  ...named('sound or film', 'audio', 'video', 'source', 'track', 'bgsound'),
  ...named('raw text', 'xmp', 'plaintext', 'noembed', 'noframes', 'listing'),
};

const BY_ROLE: Record<string, string> = {
  ...named('menu', 'navigation', 'menu', 'menubar', 'toolbar'),
  ...named('page header', 'banner'),
  ...named('page footer', 'contentinfo'),
  ...named('aside', 'complementary'),
  ...named('form', 'form', 'search'),
  ...named('dialog', 'dialog', 'alertdialog'),
};

// Class names of themes and plugins for boilerplate around and in an article.
const BY_CLASS: [string, RegExp][] = [
  [
    'share bar',
    /^(sharedaddy|jp-sharing.*|sd-sharing.*|addtoany.*|a2a_kit|share|sharing|share-?(bar|buttons?|links?|this|icons?)|social|social-?(share|sharing|links?|icons?|media)|wp-block-social-links|heateor.*|essb_.*|swp_.*)$/iu,
  ],
  [
    'form',
    /^(wpforms-container.*|wpcf7|gform_wrapper|nf-form-cont|fluentform|frm_forms|contact-form|mc4wp-form|newsletter(-form)?|search-form)$/iu,
  ],
  [
    'menu',
    /^(menu|nav|navbar|navigation|breadcrumbs?|post-navigation|nav-links|pagination|page-links|skip-link|ez-toc.*|toc|table-of-contents|rank-math-breadcrumb|yoast-breadcrumbs)$/iu,
  ],
  ['comments', /^(comments?|comments-area|comment-respond|respond|disqus.*)$/iu],
  [
    'page header',
    /^(site-header|masthead|elementor-location-header|entry-meta|post-meta|byline|posted-on|post-date)$/iu,
  ],
  [
    'page footer',
    /^(site-footer|colophon|elementor-location-footer|entry-footer|post-footer|author-box|author-bio|post-tags|post-author)$/iu,
  ],
  ['aside', /^(sidebar|widget-area|cookie-(notice|banner|consent)|popup|modal|ad|ads|advert(isement)?)$/iu],
  ['text for screen readers alone', /^(screen-reader-text|sr-only|([a-z]+-)?visually-hidden)$/iu],
];

/** An element with more words than this is article text, even if its class says otherwise. */
const MOST_WORDS_BY_CLASS = 150;

/** A noun for an element that is not part of an article; `undefined` for one that may be. */
export function leftOutElement(node: HastNode): string | undefined {
  const name = node.tagName ?? '';
  // Some site builders wrap the whole page in one form; its fields are still left out one by one.
  const isWholePage = name === 'form' && isLong(node) && descendants(node, 'h2', 'h3').length > 1;
  if (Object.hasOwn(BY_NAME, name) && !isWholePage) return BY_NAME[name];
  if (isElement(node, 'header') && descendants(node, 'h2', 'h3', 'h4').length === 0) return 'page header';
  const role = attribute(node, 'role').toLowerCase();
  if (Object.hasOwn(BY_ROLE, role)) return BY_ROLE[role];
  if (isHidden(node)) return 'hidden part';
  if (/text-decoration[^;]*line-through/iu.test(attribute(node, 'style'))) return 'struck-out text';
  const names = [
    ...classesOf(node),
    ...(isElement(node, 'div', 'section', 'ul') ? [attribute(node, 'id')] : []),
  ];
  const found = BY_CLASS.find(([, pattern]) => names.some((one) => pattern.test(one)));
  return found && !isLong(node) ? found[0] : undefined;
}

/** The number of words below `node` that may be article text; words in links do not count. */
export function proseWords(node: HastNode): number {
  if (node.type === 'text') return wordsOf(node).length;
  if (isElement(node, 'a') || (node.type === 'element' && leftOutElement(node) !== undefined)) return 0;
  return childrenOf(node).reduce((sum, child) => sum + proseWords(child), 0);
}

function isLong(node: HastNode): boolean {
  return wordsOf(node).length > MOST_WORDS_BY_CLASS;
}

/** True for hidden content that a reader cannot open; a collapsed answer of an accordion can be opened. */
function isHidden(node: HastNode): boolean {
  if (attribute(node, 'role') === 'tabpanel' || classesOf(node).some((name) => OPENS.test(name)))
    return false;
  const { hidden, ariaHidden } = node.properties ?? {};
  if (
    (hidden !== undefined && hidden !== false && hidden !== 'until-found') ||
    ariaHidden === true ||
    ariaHidden === 'true'
  )
    return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attribute(node, 'style'));
}

function named(what: string, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, what]));
}
