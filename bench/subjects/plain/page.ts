import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html, raw } from 'hono/html';
import type { Content } from '../content.ts';
import { sitePage } from '../site/page.ts';
import { plainArticle } from './article.ts';
import { plainForm } from './form.ts';

/** The page as a developer would write it by hand for this one article and this one form: static HTML, no library. */
export async function writePlainPage(folder: string, content: Content): Promise<void> {
  const css = await readFile(new URL('form.css', import.meta.url), 'utf8');
  const page = await sitePage(content, {
    head: html`<style>
      ${raw(css)}
    </style>`,
    article: plainArticle(content.service),
    form: plainForm(content, Date.now()),
  });
  await writeFile(join(folder, 'index.html'), page);
}
