import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html, raw } from 'hono/html';
import type { Content } from '../content.ts';

/** Markup from `hono/html`, whose values are escaped. */
export type Markup = ReturnType<typeof html>;

/** Whose site it is, and what the page is about. */
type SiteContent = Pick<Content, 'clinic' | 'service'>;

/** The parts in which the subjects differ. */
interface PageParts {
  head: Markup | '';
  article: Markup;
  form: Markup | '';
}

const SHEET = new URL('site.css', import.meta.url).pathname;

/** Writes the clinic's site around the parts, as `index.html` and its sheet: the same for every subject. */
export async function writeSite(folder: string, content: SiteContent, parts: PageParts): Promise<void> {
  await copyFile(SHEET, join(folder, 'site.css'));
  await writeFile(join(folder, 'index.html'), String(await sitePage(content, parts)));
}

function sitePage({ clinic, service }: SiteContent, parts: PageParts): Markup {
  return html`${raw('<!doctype html>')}
    <html lang="${service.language ?? 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${service.title} | ${clinic.name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="site.css" />
        ${parts.head}
      </head>
      <body>
        <header class="masthead">
          <strong>${clinic.name}</strong>
          <nav><a href="#">Services</a> <a href="#consultation">Request a consultation</a></nav>
        </header>
        <main>
          ${parts.article}
          <section id="consultation">${parts.form}</section>
        </main>
        <footer class="colophon">${clinic.name}, ${clinic.phone}</footer>
      </body>
    </html>`;
}
