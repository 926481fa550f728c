import type { Block } from './schema.ts';

/**
 * What any reader makes of a page, whatever its format: the article's title and sections, what the page says about
 * itself, and what was not taken for the article. Readers for further formats make the same thing; everything after
 * them is shared.
 */
export interface Outline {
  title: string;
  sections: OutlineSection[];
  /** The page's own name in addresses. */
  slug?: string;
  summary?: string;
  /** A BCP 47 tag. */
  language?: string;
  /** http or https. */
  canonicalUrl?: string;
  /** Slugs of the services that the page links to under a heading such as "Related Services". */
  related?: string[];
  leftOut: LeftOut[];
  /** What a person should look at, though nothing was left out. */
  notes: Note[];
}

export interface OutlineSection {
  heading: string;
  blocks: Block[];
}

/** A part of the page that is not the article's, and what it is instead. */
export interface LeftOut {
  /** Counted from 1; missing where the page is not a file with lines of its own. */
  line?: number;
  /** Empty when nobody could see it, as with a script. */
  text: string;
  what: string;
}

export interface Note {
  line?: number;
  message: string;
}
