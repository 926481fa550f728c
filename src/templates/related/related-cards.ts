import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RelatedService } from '../../article/related.ts';
import { heading, type HeadingLevel } from '../heading.ts';
import type { ElementMessages } from '../../i18n/element-messages.ts';

/**
 * The shadow root around the links: a heading, and a card for each of them. The batches are one list to a reader; the
 * browser can skip the layout of each.
 *
 * @param batches each is rendered once, however many come after it
 * @param place the slot for the link of a slug
 */
export function relatedCards(
  batches: readonly RelatedService[][],
  { language, direction, relatedHeading }: ElementMessages,
  level: HeadingLevel,
  place: (slug: string) => unknown = (slug) => html`<slot name=${slug}></slot>`,
): TemplateResult {
  return html`<nav aria-labelledby="heading">
    <div id="heading" part="heading" lang=${language} dir=${direction}>${heading(level, relatedHeading)}</div>
    <div role="list">${batches.map((entries) => guard([entries], () => batchOfCards(entries, place)))}</div>
  </nav>`;
}

function batchOfCards(entries: readonly RelatedService[], place: (slug: string) => unknown): TemplateResult {
  return html`<div part="cards">
    ${entries.map(({ slug }) => html`<div role="listitem" part="card">${place(slug)}</div>`)}
  </div>`;
}
