import type { Block } from '../../service/schema.ts';

/**
 * What any reader makes of a page, whatever its format: the article's title and sections, and what was not taken
 * for the article. Readers for further formats make the same thing; everything after them is shared.
 */
export interface Outline {
  title: string;
  sections: OutlineSection[];
  leftOut: LeftOut[];
  /** What a person should look at, though nothing was left out. */
  notes: Note[];
}

export interface OutlineSection {
  heading: string;
  blocks: Block[];
}

/** A line of the page that is not the article's, and what it is instead. */
export interface LeftOut {
  /** Counted from 1. */
  line: number;
  text: string;
  what: string;
}

export interface Note {
  line: number;
  message: string;
}
