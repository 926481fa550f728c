import type { MiddlewareHandler } from 'hono';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PrerenderSitePage, ReceiverEnv } from '../receiver-context.ts';

/** Paths that name no file of a site; the middleware for static files refuses them too. */
const ODD_PATH = /%|\\|\/\/|(?:^|\/)\.{1,2}(?:$|\/)/;

/** Sends a page of the site prerendered, in its own encoding; the middleware for static files sends all others. */
export function prerenderedPages(
  siteFolder: string,
  prerenderPage: PrerenderSitePage,
): MiddlewareHandler<ReceiverEnv> {
  return async (c, next) => {
    const file = ODD_PATH.test(c.req.path) ? undefined : pageFile(join(siteFolder, c.req.path));
    const page = file === undefined ? undefined : await prerenderPage(file);
    if (!page) return next();
    return c.body(new Uint8Array(page.bytes), 200, { 'Content-Type': `text/html; charset=${page.encoding}` });
  };
}

/** The file of a page, or the index of a folder. */
function pageFile(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return pageFile(join(path, 'index.html'));
  return stats?.isFile() && /\.html?$/i.test(path) ? path : undefined;
}
