import { html, nothing, type TemplateResult } from 'lit';
import type { HeadingLevel } from './form/form-view.ts';

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

type Attribute = string | typeof nothing;

/** Where a heading goes, and the language and direction of its text where they are not those around it. */
export interface Placing {
  /** The name of the slot that it goes to, as a child of an element of ours. */
  slot?: Attribute;
  lang?: Attribute;
  dir?: Attribute;
}

/** A heading of a level that is only known on the page. */
export function heading(
  level: HeadingLevel,
  text: unknown,
  { slot = nothing, lang = nothing, dir = nothing }: Placing = {},
): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 slot=${slot} lang=${lang} dir=${dir}>${text}</h1>`;
    case 2:
      return html`<h2 slot=${slot} lang=${lang} dir=${dir}>${text}</h2>`;
    case 3:
      return html`<h3 slot=${slot} lang=${lang} dir=${dir}>${text}</h3>`;
    case 4:
      return html`<h4 slot=${slot} lang=${lang} dir=${dir}>${text}</h4>`;
    case 5:
      return html`<h5 slot=${slot} lang=${lang} dir=${dir}>${text}</h5>`;
    case 6:
      return html`<h6 slot=${slot} lang=${lang} dir=${dir}>${text}</h6>`;
  }
}
