import type { Block } from './schema.ts';

/**
 * The result of every parser of a page (text, Markdown, HTML, WordPress): the article's title and sections, the page's
 * metadata, and the parts that were left out. Everything after the parsers is shared, so a new format needs a parser only.
 */
export interface Outline {
  title: string;
  sections: OutlineSection[];
  /** The page's slug. */
  slug?: string;
  summary?: string;
  /** A BCP 47 tag. */
  language?: string;
  /** http or https. */
  canonicalUrl?: string;
  /** Slugs of the services that the page links to under a heading such as "Related Services". */
  related?: string[];
  leftOut: LeftOut[];
  /** Changes that a person should review, though nothing was left out. */
  notes: Note[];
}

export interface OutlineSection {
  heading: string;
  blocks: Block[];
}

/** A part of the page that does not belong to the article. */
export interface LeftOut {
  /** Counted from 1; missing when the source has no lines, such as WordPress's JSON. */
  line?: number;
  /** Empty for invisible parts, such as a script. */
  text: string;
  /** A noun for the report, such as `menu` or `form field`. */
  what: string;
}

export interface Note {
  line?: number;
  message: string;
}
