import { LANGUAGE_TAG } from '../../json/language-tag.ts';
import { isObject } from '../../json/is-object.ts';
import { isFetchUrl } from '../../json/is-url.ts';
import type { LoadErrorCode } from '../../json/load-error.ts';
import { fromHast, lineFromHast } from '../hast/from-hast.ts';
import { excerpt } from '../hast/clean-text.ts';
import type { HastNode } from '../hast/hast.ts';
import type { Outline } from '../../article/outline.ts';
import { SLUG } from '../../json/slug.ts';

/** Why an answer is no page to read; the message says what to ask WordPress for instead. */
export class WordPressError extends Error {
  override name = 'WordPressError';
  /** What a reader is told about it. */
  readonly code: LoadErrorCode;

  constructor(message: string, code: LoadErrorCode = 'invalid') {
    super(message);
    this.code = code;
  }
}

/** Excerpts that WordPress cut off by itself end so. */
const CUT_OFF = /(\[?(…|\.\.\.)\]?|continue reading.*|read more.*)$/iu;

/**
 * Makes an article's outline of one page or post as WordPress's REST answers it (`wp/v2/pages` or `posts`, with
 * `_embed` or without), alone or in an array.
 *
 * @param answer the parsed JSON
 * @param parseHtml parses a piece of HTML without running or loading anything of it
 * @throws {WordPressError} for anything else, for no page or several, an error's answer, and a page under a password
 */
export function fromWordPress(answer: unknown, parseHtml: (html: string) => HastNode): Outline {
  const page = onePage(answer);
  const content = renderedOf(page['content']);
  if (content === undefined) {
    throw new WordPressError(
      'it has no content.rendered. Ask for /wp-json/wp/v2/pages?slug=NAME, without _fields.',
    );
  }
  if (isObject(page['content']) && page['content']['protected'] === true) {
    throw new WordPressError(
      'the page is under a password. Take the password away, or publish the text without one.',
    );
  }
  const told: Pick<Outline, 'leftOut' | 'notes'> = { leftOut: [], notes: [] };
  const line = (html = '') => lineFromHast(parseHtml(html), told);
  const title = line(renderedOf(page['title']));
  const canonicalUrl = addressOf(page, told);
  const outline = fromHast(parseHtml(content), {
    title,
    ...(canonicalUrl === undefined ? {} : { base: canonicalUrl }),
  });
  const { slug, lang } = page;
  const summary = summaryOf(line(renderedOf(page['excerpt'])), told);
  tellEmbedded(page, told);
  return {
    ...outline,
    ...(typeof slug === 'string' && SLUG.test(slug) && slug.length <= 100 ? { slug } : {}),
    ...(summary ? { summary } : {}),
    ...(typeof lang === 'string' && LANGUAGE_TAG.test(lang) ? { language: lang } : {}),
    ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
    leftOut: [...told.leftOut, ...outline.leftOut],
    notes: [...told.notes, ...outline.notes],
  };
}

function onePage(answer: unknown): Record<string, unknown> {
  const pages: unknown[] = Array.isArray(answer) ? answer : [answer];
  const [page] = pages;
  if (pages.length === 0) {
    throw new WordPressError(
      'it holds no page: WordPress found none. Check the slug that you asked for, and that the page is published.',
      'not-found',
    );
  }
  if (pages.length > 1) {
    const slugs = pages.map((one) => (isObject(one) ? String(one['slug']) : '?')).join(', ');
    throw new WordPressError(`it holds ${pages.length} pages (${slugs}). Ask for one of them: ?slug=NAME.`);
  }
  if (!isObject(page)) throw notWordPress();
  const { code, message } = page;
  if (typeof code === 'string' && typeof message === 'string' && !('content' in page)) {
    throw refusal(code, message, page['data']);
  }
  if (renderedOf(page['title'] ?? page['content']) === undefined) throw notWordPress();
  return page;
}

function notWordPress(): WordPressError {
  return new WordPressError(
    'it is JSON, but not a page as WordPress answers it. Ask for /wp-json/wp/v2/pages?slug=NAME&_embed of your website.',
  );
}

/** WordPress's answer to a failed request carries its own code, a sentence, and the status that it had. */
function refusal(code: string, message: string, data: unknown): WordPressError {
  const status = isObject(data) ? data['status'] : undefined;
  const told = `it is WordPress's answer to a failed request, ${excerpt(code)}: ${excerpt(message)}`;
  if (status === 401 || status === 403) {
    return new WordPressError(`${told} Publish the page, and let everybody read the REST API.`, 'http-error');
  }
  if (status === 404 || /invalid_id|no_route|not_found/u.test(code)) {
    return new WordPressError(`${told} Ask for /wp-json/wp/v2/pages?slug=NAME&_embed.`, 'not-found');
  }
  return new WordPressError(told, 'http-error');
}

function renderedOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  return typeof value['rendered'] === 'string' ? value['rendered'] : undefined;
}

function addressOf(
  { link }: Record<string, unknown>,
  { leftOut }: Pick<Outline, 'leftOut'>,
): string | undefined {
  if (typeof link !== 'string' || link === '') return undefined;
  if (URL.canParse(link) && isFetchUrl(link)) return new URL(link).href;
  leftOut.push({ text: excerpt(link), what: 'unsafe address of the page' });
  return undefined;
}

function summaryOf(text: string, { notes }: Pick<Outline, 'notes'>): string | undefined {
  if (!CUT_OFF.test(text)) return text;
  notes.push({
    message: 'the excerpt is one that WordPress cut off by itself; the summary was not made of it.',
  });
  return undefined;
}

/** What WordPress tells beside the page and a service document has no place for, or must not take for granted. */
function tellEmbedded(page: Record<string, unknown>, { notes }: Pick<Outline, 'notes'>): void {
  const embedded = isObject(page['_embedded']) ? page['_embedded'] : {};
  const [author] = listOf(embedded['author']);
  if (author && typeof author['name'] === 'string') {
    notes.push({
      message: `WordPress's author "${author['name']}" was not taken over: who typed a page need not be the practitioner or reviewer. Add these by hand.`,
    });
  }
  if (typeof page['modified'] === 'string') {
    notes.push({
      message: `the page was changed on ${page['modified'].slice(0, 10)}; a change is no review, so lastReviewed was left for you to say.`,
    });
  }
  const [media] = listOf(embedded['wp:featuredmedia']);
  if (media && typeof media['source_url'] === 'string') {
    notes.push({
      message: `the page's picture ${media['source_url']} was not taken over: name it as "image" in services/index.json.`,
    });
  }
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
