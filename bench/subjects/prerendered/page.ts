import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prerenderPage } from '../../../src/cli/prerender/prerender-page.ts';
import { sourceLoader } from '../../../src/cli/prerender/source-loader.ts';
import type { Content } from '../content.ts';
import { writeTagPage } from '../tag/page.ts';

/**
 * The page of the one script tag, put through the project's own prerenderer as `clinic-elements prerender` does it:
 * what the prerenderer fills is there without script, the rest comes as on the other page.
 */
export async function writePrerenderedPage(folder: string, content: Content): Promise<void> {
  await writeTagPage(folder, content);
  const page = join(folder, 'index.html');
  const load = sourceLoader({ folder, root: folder });
  const html = await readFile(page, 'utf8');
  await writeFile(page, await prerenderPage(html, { load, now: Date.now(), styles: 'inline' }));
}
