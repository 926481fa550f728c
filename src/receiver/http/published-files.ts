import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { compress } from 'hono/compress';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { join } from 'node:path';
import { LANGUAGES } from '../../i18n/languages.ts';
import { prerenderedPages } from './prerendered-pages.ts';
import { FORM_STYLESHEET_PATH } from './page.ts';
import type { PublishedFolders, ReceiverEnv } from '../receiver-context.ts';

/** Any page may contain our elements, so any site may read their documents; a day-old copy may serve in an outage. */
const DOCUMENT = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=60, stale-while-revalidate=86400, stale-if-error=86400',
  'X-Content-Type-Options': 'nosniff',
};
const BUNDLE = { ...DOCUMENT, 'Cache-Control': 'public, max-age=600, stale-while-revalidate=86400' };
/** The script of the elements, which contains English, and its chunks. */
const SCRIPTS = [...LANGUAGES, 'qr', 'questions', 'times', 'wordpress'].map((name) =>
  `clinic-elements.${name}.js`.replace('.en.', '.'),
);
/** The style sheets that prerendered pages link. */
const STYLES = [
  'service-article',
  'article-content',
  'consultation-form',
  'related-services',
  'share-links',
].map((name) => `${name}.css`);
/** Partners show the pictures of articles, also on pages with a Cross-Origin-Embedder-Policy. */
const SITE = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
};

/** A 304 without these would be refused by browsers that check it as they check a 200. */
const RETAINED = [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'cross-origin-resource-policy'];

/**
 * The public files. Those of the data folder are named one by one, because it contains the requests too. The `.br` that
 * the build adds to a file is sent to browsers that accept it; other files are gzipped.
 */
export function publishedFiles({
  dataFolder,
  bundleFolder,
  siteFolder,
  prerenderPage,
}: PublishedFolders): Hono<ReceiverEnv> {
  const app = new Hono<ReceiverEnv>();
  const packed = every(etag({ retainedHeaders: RETAINED }), compress());
  app.get('/clinic.json', packed, withHeaders(DOCUMENT), file(join(dataFolder, 'clinic.json')));
  app.get('/services/:file{[a-z0-9-]+\\.json}', packed, withHeaders(DOCUMENT), folder(dataFolder));
  for (const name of SCRIPTS)
    app.get(`/${name}`, packed, withHeaders(BUNDLE), file(join(bundleFolder, name)));
  for (const name of STYLES) app.get(`/${name}`, packed, withHeaders(BUNDLE), file(join(bundleFolder, name)));
  const formStyles = join(bundleFolder, FORM_STYLESHEET_PATH);
  app.get(FORM_STYLESHEET_PATH, packed, withHeaders(SITE), file(formStyles));
  if (siteFolder !== undefined) {
    const prerendered = prerenderPage ? [prerenderedPages(siteFolder, prerenderPage)] : [];
    app.get('/*', packed, withHeaders(SITE), visibleOnly, ...prerendered, folder(siteFolder));
  }
  return app;
}

function file(path: string): MiddlewareHandler {
  return serveStatic({ path, precompressed: true });
}

function folder(root: string): MiddlewareHandler {
  return serveStatic({ root, precompressed: true });
}

function withHeaders(headers: Record<string, string>): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.status >= 400) return;
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
  };
}

/** A path with a dot file or folder in it (`.env`, `.git`) is reported as not found. */
const visibleOnly: MiddlewareHandler = async (c, next) => {
  if (/\/\.(?!well-known\/)/.test(c.req.path)) return c.notFound();
  return next();
};
