import { readFile } from 'node:fs/promises';
import { html, raw } from 'hono/html';
import type { Content } from '../content.ts';
import { writeSite } from '../site/page.ts';
import { plainArticle } from './article.ts';
import { plainForm } from './form.ts';

/** The page as a developer would write it by hand for this one article and this one form: static HTML, no library. */
export async function writePlainPage(folder: string, content: Content): Promise<void> {
  const css = await readFile(new URL('form.css', import.meta.url), 'utf8');
  await writeSite(folder, content, {
    head: html`<style>
      ${raw(css)}
    </style>`,
    article: plainArticle(content.service),
    form: plainForm(content, Date.now()),
  });
}
