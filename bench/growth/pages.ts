import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html } from 'hono/html';
import type { Content } from '../subjects/content.ts';
import { prerender } from '../subjects/prerendered/page.ts';
import { copyBundle } from '../subjects/site/bundle.ts';
import { writeSite, type Markup } from '../subjects/site/page.ts';
import { grownArticle, grownIndex, toDocument } from './content.ts';

/** Writes a page with so much content into an empty folder, as `index.html` with what belongs to it. */
export type WriteGrown = (folder: string, content: Content, count: number) => Promise<void>;

/** The document that the page's one element shows. */
export const DOCUMENT = 'document.json';

/** An article of so many sections, as a webmaster pastes it. */
export const writeArticle: WriteGrown = async (folder, content, count) => {
  const service = grownArticle(content.service, count);
  await writeFile(join(folder, DOCUMENT), toDocument(service));
  await writePage(
    folder,
    { ...content, service },
    (place) => html`<service-article ${place}></service-article>`,
  );
};

/** The same page after `clinic-elements prerender`. */
export const writePrerenderedArticle: WriteGrown = async (folder, content, count) => {
  await writeArticle(folder, content, count);
  await prerender(folder);
};

/** Related services out of an index of so many. @param limit as the attribute has it; none without it */
export function writeRelated(limit?: number): WriteGrown {
  return async (folder, content, count) => {
    const index = grownIndex(count);
    const current = index.services[0]?.slug ?? '';
    await writeFile(join(folder, DOCUMENT), toDocument(index));
    await writePage(
      folder,
      content,
      (place) =>
        html`<related-services
          ${place}
          current="${current}"
          ${limit ? html`limit="${limit}"` : ''}
        ></related-services>`,
    );
  };
}

/** The script and the document travel together, and room is kept free, as on the other pages. */
async function writePage(
  folder: string,
  content: Content,
  element: (place: Markup) => Markup,
): Promise<void> {
  await copyBundle(folder);
  await writeSite(folder, content, {
    head: html`<link rel="preload" as="fetch" crossorigin href="${DOCUMENT}" />
      <script defer src="clinic-elements.js"></script>`,
    article: element(html`src="${DOCUMENT}" heading-level="1" style="display:block;min-height:100vh"`),
    form: '',
  });
}
