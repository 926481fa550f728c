/** A sentence or a number put into a language, with the marks that keep both readable. */
export interface Filler {
  /** The sentence with the value of each `{name}` in its place. */
  fill: (sentence: string, values: Readonly<Record<string, string>>) => string;
  /** A number in the reader's own digits. */
  number: (value: number, minimumIntegerDigits?: number) => string;
}

/** First strong isolate and pop directional isolate (Unicode Annex #9): a value in them cannot reorder its sentence. */
const ISOLATE = '\u2068';
const END = '\u2069';

/**
 * Fills sentences of one language. Without isolation a right-to-left sentence would show the phone number
 * "202 555 0147" as "0147 555 202", and move a clinic's Latin name about.
 */
export function fillerFor(language: string, direction: 'ltr' | 'rtl'): Filler {
  // Making a format takes a phone longer than drawing a form.
  const formats: Intl.NumberFormat[] = [];
  const formatFor = (minimumIntegerDigits: number) =>
    (formats[minimumIntegerDigits] ??= new Intl.NumberFormat(language, {
      minimumIntegerDigits,
      useGrouping: false,
    }));
  const isolated = (value: string) => (direction === 'rtl' ? ISOLATE + value + END : value);
  return {
    fill: (sentence, values) =>
      sentence.replace(/\{(\w+)\}/g, (_, name: string) => isolated(values[name] ?? '')),
    number: (value, minimumIntegerDigits = 1) => formatFor(minimumIntegerDigits).format(value),
  };
}
