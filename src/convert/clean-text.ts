/**
 * Invisible joiners and marks that copying from a web page leaves behind, and direction overrides, which can display a
 * different text than is stored. The joiners within Persian words and the plain direction marks are kept.
 */
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad\u202d\u202e]/gu;
// eslint-disable-next-line no-control-regex -- these characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;
/** A tag, complete or cut off, or a comment, written out as text. "p < 0.05" and "a <b" do not match. */
const MARKUP =
  /<!--[^]*?(-->|$)|<[/!?]?[a-z][\w:-]*([\s/][^<>]*)?>|<[/!?]?[a-z][\w:-]*[\s/][^<>]*=[^<>]*$/giu;
const LONGEST_EXCERPT = 80;

/** Removes invisible characters and tags that were written out as text; white space is unchanged. */
export function cleanText(text: string): string {
  let cleaned = text.replace(INVISIBLE, '').replace(CONTROLS, '');
  // Removing a tag may join two halves of another one.
  for (let before = ''; before !== cleaned;) {
    before = cleaned;
    cleaned = cleaned.replace(MARKUP, '');
  }
  return cleaned;
}

/** {@link cleanText} on one line: single spaces, trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}

/** True when {@link cleanText} would remove a tag. */
export function hasMarkup(text: string): boolean {
  return cleanText(text) !== text.replace(INVISIBLE, '').replace(CONTROLS, '');
}

/** The beginning of a text, on one line, to identify it in a report. */
export function excerpt(text: string): string {
  const line = text.replace(CONTROLS, ' ').replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_EXCERPT ? line : `${line.slice(0, LONGEST_EXCERPT - 1)}…`;
}
