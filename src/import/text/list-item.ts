/** One item of a list in plain text. */
export interface ListItem {
  text: string;
  ordered: boolean;
  /** The number of white space characters before its bullet. */
  indent: number;
}

// A hyphen or an asterisk needs a space after it (`-5 °C`, `*see below`); round bullets are unambiguous.
const BULLET = /^(?:[•‣▪●◦∙]\s*|[-*–—·]\s+)(\S.*)$/u;
const NUMBER = /^(\p{Nd}{1,3})[.)]\s+(\S.*)$/u;
/** A few words, a colon and a space, as in "Less stiffness: bending …". */
const LEAD_IN = /^([^:：.!?]{1,60})(?::\s+|：\s*)(\S.*)$/u;
const MOST_WORDS_IN_TERM = 8;

/** Parses a line that begins with a bullet or a number; `undefined` for any other line. */
export function parseListItem(line: string): { text: string; ordered: boolean; number?: number } | undefined {
  const bulleted = BULLET.exec(line)?.[1];
  if (bulleted !== undefined) return { text: bulleted, ordered: false };
  const [, number, numbered] = NUMBER.exec(line) ?? [];
  return numbered === undefined ? undefined : { text: numbered, ordered: true, number: Number(number) };
}

/** Splits off the lead-in before a colon as the item's term, without the colon. */
export function splitTerm(item: string): { term?: string; text: string } {
  const [, term, text] = LEAD_IN.exec(item) ?? [];
  if (!term || !text || term.split(' ').length > MOST_WORDS_IN_TERM) return { text: item };
  return { term: term.trim(), text };
}
