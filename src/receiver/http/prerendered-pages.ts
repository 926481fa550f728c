import type { MiddlewareHandler } from 'hono';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PrerenderSitePage, ReceiverEnv } from '../receiver-context.ts';

/** What no file of a site is named by; the server for static files refuses it too. */
const ODD_PATH = /%|\\|\/\/|(?:^|\/)\.{1,2}(?:$|\/)/;

/** Sends a page of the site prerendered, in its own encoding; any other page is left to the server of static files. */
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

/** The page's own file, or the one that stands for its folder. */
function pageFile(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return pageFile(join(path, 'index.html'));
  return stats?.isFile() && /\.html?$/i.test(path) ? path : undefined;
}
