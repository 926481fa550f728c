import { html } from 'hono/html';
import type { Block, RichText, Section, Service } from '../../../src/article/schema.ts';
import { nameWithCredential } from '../../../src/article/plain-text.ts';
import { elementMessages } from '../../../src/i18n/all-languages.ts';
import type { Markup } from '../site/page.ts';

const en = elementMessages('en');

/** The article as written by hand. */
export function plainArticle({ title, sections, ...about }: Service): Markup {
  return html`<article>
    <h1>${title}</h1>
    ${sections.map(plainSection)}
    <footer>${byline(about)}${sources(about)}</footer>
  </article>`;
}

function plainSection({ id, heading, blocks }: Section): Markup {
  return html`<section id="${id}">
    <h2>${heading}</h2>
    ${blocks.map(plainBlock)}
  </section>`;
}

function plainBlock(block: Block): Markup {
  if (block.type === 'paragraph') return html`<p>${richText(block.text)}</p>`;
  if (block.type !== 'list') throw new Error(`The plain page has no ${block.type}: write it by hand first.`);
  const items = block.items.map(
    ({ term, text }) => html`<li>${term && html`<strong>${term}:</strong> `}${richText(text)}</li>`,
  );
  return block.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function richText(text: RichText): unknown {
  if (typeof text === 'string') return text;
  return text.map((part) => {
    if (typeof part === 'string') return part;
    const inner = part.emphasis ? html`<em>${part.text}</em>` : part.text;
    const content = part.strong ? html`<strong>${inner}</strong>` : inner;
    return part.href ? html`<a href="${part.href}">${content}</a>` : content;
  });
}

function byline({ practitioner, reviewedBy, lastReviewed }: Partial<Service>): Markup | '' {
  const parts = [
    practitioner && en.by(nameWithCredential(practitioner)),
    reviewedBy && en.reviewedBy(nameWithCredential(reviewedBy)),
    lastReviewed && en.lastReviewed(lastReviewed),
  ].filter(Boolean);
  return parts.length > 0 ? html`<p>${parts.join(' · ')}</p>` : '';
}

function sources({ sources = [] }: Partial<Service>): Markup | '' {
  if (sources.length === 0) return '';
  return html`<p>${en.sources}</p>
    <ul>
      ${sources.map(({ url, title }) => html`<li><a href="${url}">${title}</a></li>`)}
    </ul>`;
}
