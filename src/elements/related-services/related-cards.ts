import { html, type TemplateResult } from 'lit';
import type { RelatedService } from '../../service/related.ts';
import { heading, type HeadingLevel } from '../heading.ts';
import type { ElementWords } from '../words/words.ts';

/**
 * The shadow root around the links: a heading, and a card for each of them.
 *
 * @param place where the link of a slug comes to stand
 */
export function relatedCards(
  entries: readonly RelatedService[],
  { language, direction, relatedHeading }: ElementWords,
  level: HeadingLevel,
  place: (slug: string) => unknown = (slug) => html`<slot name=${slug}></slot>`,
): TemplateResult {
  return html`<nav aria-labelledby="heading">
    <div id="heading" part="heading" lang=${language} dir=${direction}>${heading(level, relatedHeading)}</div>
    <ul part="cards">
      ${entries.map(({ slug }) => html`<li>${place(slug)}</li>`)}
    </ul>
  </nav>`;
}
