import { html, nothing, type TemplateResult } from 'lit';
import type { Block } from '../../article/schema.ts';
import { heading, type HeadingLevel } from '../heading.ts';
import { resolveUrl } from '../../article/resolve-url.ts';
import { richText } from './rich-text.ts';
import { tableTemplate } from './table-template.ts';

/** The context of a block: the base of its links, and the level of a heading in it. */
interface BlockPlace {
  base?: string;
  level: HeadingLevel;
}

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** One block of a section, as plain HTML that the site's own typography knows. */
export function blockTemplate(block: Block, place: BlockPlace): TemplateResult {
  const { base, level } = place;
  switch (block.type) {
    case 'paragraph':
      return html`<p>${richText(block.text, base)}</p>`;
    case 'list':
      return itemsTemplate(
        block.items.map(({ term, text }) => [term && `${term}:`, richText(text, base)]),
        block.ordered,
      );
    case 'steps':
      return itemsTemplate(
        block.items.map(({ heading, text }) => [heading, html`<br />${richText(text, base)}`]),
        true,
      );
    case 'quote':
      return quoteTemplate(block, base);
    case 'image':
      return imageTemplate(block, base);
    case 'table':
      return tableTemplate(block, base);
    case 'questions':
      return html`${block.items.map(
        ({ question, answer }) =>
          html`<details>
            <summary>${question}</summary>
            <p>${richText(answer, base)}</p>
          </details>`,
      )}`;
    case 'callout':
      return html`<div role="note" data-callout=${block.tone}>
        ${heading(level, block.heading)}${block.blocks.map((inner) => blockTemplate(inner, place))}
      </div>`;
  }
}

/** A list whose items may begin with a term of their own. */
function itemsTemplate(items: [string | undefined, unknown][], ordered?: boolean): TemplateResult {
  const content = items.map(
    ([term, text]) => html`<li>${term ? html`<strong>${term}</strong> ` : nothing}${text}</li>`,
  );
  return ordered
    ? html`<ol>
        ${content}
      </ol>`
    : html`<ul>
        ${content}
      </ul>`;
}

function quoteTemplate({ text, source, url }: BlockOf<'quote'>, base?: string): TemplateResult {
  const address = url && resolveUrl(url, base);
  const cite = source ?? address;
  const quote = html`<blockquote cite=${address || nothing}><p>${richText(text, base)}</p></blockquote>`;
  if (!cite) return quote;
  return html`<figure>
    ${quote}
    <figcaption>${address ? html`<a href=${address}>${cite}</a>` : cite}</figcaption>
  </figure>`;
}

/**
 * The sizes reserve the space of the picture, and the style keeps it inside a narrow column (set by script, not in
 * markup).
 */
function imageTemplate(
  { src, alt, width, height, caption }: BlockOf<'image'>,
  base?: string,
): TemplateResult {
  const image = html`<img
    src=${resolveUrl(src, base)}
    alt=${alt}
    width=${width}
    height=${height}
    loading="lazy"
    .style=${'max-inline-size:100%;block-size:auto;'}
  />`;
  if (!caption) return html`<p>${image}</p>`;
  return html`<figure>
    ${image}
    <figcaption>${richText(caption, base)}</figcaption>
  </figure>`;
}
