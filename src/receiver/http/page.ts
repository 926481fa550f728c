import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** A piece of HTML in which every value has been escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** One page of the receiver's own. */
export interface Page {
  title: string;
  language: string;
  direction?: 'ltr' | 'rtl';
  body: Html;
  /** The banner above the page: the clinic's name and links. */
  banner?: Html;
  /** Style sheets beside the receiver's own. */
  stylesheets?: readonly string[];
  status?: number;
  /** The origin of another site to which a form on the page may lead in the end. */
  formTarget?: string | undefined;
  headers?: Record<string, string>;
}

export const STYLESHEET_PATH = '/receiver.css';
/** The style sheet of the form outside of a shadow root. */
export const FORM_STYLESHEET_PATH = '/consultation-page.css';

const contentSecurityPolicy = (formTarget: string) =>
  [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    // Browsers apply it to the redirect after a post, too.
    `form-action 'self' ${formTarget}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The response with a whole page. It allows no script, no frame and no cache. */
export async function pageResponse(page: Page): Promise<Response> {
  const {
    title,
    language,
    direction = 'ltr',
    body,
    banner = '',
    stylesheets = [],
    status = 200,
    formTarget = '',
    headers,
  } = page;
  const markup = await html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        ${[STYLESHEET_PATH, ...stylesheets].map((path) => html`<link rel="stylesheet" href="${path}" />`)}
      </head>
      <body>
        <header class="banner"><div class="measure">${banner}</div></header>
        <main class="measure">${body}</main>
      </body>
    </html> `;
  return new Response(String(markup), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentSecurityPolicy(formTarget),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      ...headers,
    },
  });
}

/** Markup that another template has already escaped. */
export function escaped(markup: string): HtmlEscapedString {
  return raw(markup);
}
