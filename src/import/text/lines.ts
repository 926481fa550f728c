/** One line that is not empty. */
export interface Line {
  /** Counted from 1. */
  line: number;
  /** Without the white space around it, and with single spaces in it. */
  text: string;
  /** The number of white space characters before it. */
  indent: number;
  /** True when the line before and the line after it are empty or missing. */
  alone: boolean;
  /** True when it follows an empty line, or is the first. */
  startsRun: boolean;
}

/** A longer line is not hard-wrapped: it is a whole paragraph. */
const LONGEST_WRAPPED_LINE = 120;
/** Invisible joiners and marks that copying from a web page leaves behind; joiners within Persian words are kept. */
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/gu;

/** The non-empty lines of a text with any line ending (LF, CRLF, CR). */
export function splitLines(text: string): Line[] {
  const raw = text.split(/\r\n|\r|\n|\u2028|\u2029/u).map((line) => line.replace(INVISIBLE, ''));
  const isEmpty = (index: number) => (raw[index] ?? '').trim() === '';
  return raw.flatMap((line, index) => {
    if (isEmpty(index)) return [];
    const indent = line.length - line.trimStart().length;
    const startsRun = isEmpty(index - 1);
    const alone = startsRun && isEmpty(index + 1);
    return [{ line: index + 1, text: line.trim().replace(/\s+/gu, ' '), indent, alone, startsRun }];
  });
}

/** True for a line that is not hard-wrapped. */
export function isWholeParagraph({ text }: Line): boolean {
  return text.length > LONGEST_WRAPPED_LINE;
}
