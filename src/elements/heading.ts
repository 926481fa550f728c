import { html, nothing, type TemplateResult } from 'lit';
import type { HeadingLevel } from '../consultation/form-view.ts';

export type { HeadingLevel };

/** The level that an attribute names, from 1 to 6; anything else is `fallback`. */
export function headingLevel(attribute: string | null, fallback: HeadingLevel): HeadingLevel {
  const level = Number(attribute);
  return Number.isInteger(level) && level >= 1 && level <= 6 ? (level as HeadingLevel) : fallback;
}

/** The level of headings under one of `level`; there is none below the sixth. */
export function below(level: HeadingLevel): HeadingLevel {
  return Math.min(level + 1, 6) as HeadingLevel;
}

/**
 * A heading of a level that is only known on the page.
 *
 * @param slot the name of the slot that it goes to, as a child of an element of ours
 */
export function heading(
  level: HeadingLevel,
  text: unknown,
  slot: string | typeof nothing = nothing,
): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 slot=${slot}>${text}</h1>`;
    case 2:
      return html`<h2 slot=${slot}>${text}</h2>`;
    case 3:
      return html`<h3 slot=${slot}>${text}</h3>`;
    case 4:
      return html`<h4 slot=${slot}>${text}</h4>`;
    case 5:
      return html`<h5 slot=${slot}>${text}</h5>`;
    case 6:
      return html`<h6 slot=${slot}>${text}</h6>`;
  }
}
