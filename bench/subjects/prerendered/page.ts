import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prerenderPage } from '../../../src/prerender/prerender-page.ts';
import { documentLoader } from '../../../src/prerender/documents/document-loader.ts';
import type { Content } from '../content.ts';
import { writeTagPage } from '../tag/page.ts';

/**
 * The page of the one script tag, put through the project's own prerenderer: what the prerenderer fills is there
 * without script, the rest comes as on the other page.
 */
export async function writePrerenderedPage(folder: string, content: Content): Promise<void> {
  await writeTagPage(folder, content);
  await prerender(folder);
}

/** Fills the folder's `index.html` as `clinic-elements prerender` does it. */
export async function prerender(folder: string): Promise<void> {
  const page = join(folder, 'index.html');
  const load = documentLoader({ folder, root: folder });
  const html = await readFile(page, 'utf8');
  await writeFile(page, await prerenderPage(html, { load, now: Date.now(), styles: 'inline' }));
}
