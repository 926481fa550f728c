/** A sentence or a number put into a language, with the marks that keep both readable. */
export interface Filler {
  /** The sentence with the value of each `{name}` in its place. */
  fill: (sentence: string, values: Readonly<Record<string, string>>) => string;
  /** A whole number from 0 in the reader's own digits. */
  number: (value: number, minimumIntegerDigits?: number) => string;
}

/** First strong isolate and pop directional isolate (Unicode Annex #9): a value in them cannot reorder its sentence. */
const ISOLATE = '\u2068';
const END = '\u2069';

/**
 * Fills sentences of one language. Without isolation a right-to-left sentence would show the phone number
 * "202 555 0147" as "0147 555 202", and move a clinic's Latin name about. `Intl` would know the digits too, but the first
 * format that a page makes keeps a phone busy for longer than drawing a form.
 *
 * @param digits the ten digits of the language, from 0 to 9
 */
export function fillerFor(direction: 'ltr' | 'rtl', digits: string): Filler {
  const isolated = (value: string) => (direction === 'rtl' ? ISOLATE + value + END : value);
  return {
    fill: (sentence, values) =>
      sentence.replace(/\{(\w+)\}/g, (_, name: string) => isolated(values[name] ?? '')),
    number: (value, minimumIntegerDigits = 1) =>
      String(value)
        .padStart(minimumIntegerDigits, '0')
        .replace(/\d/g, (digit) => digits[Number(digit)]!),
  };
}
