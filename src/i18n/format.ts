import { LOCALES, type Language } from './languages.ts';

/** First strong isolate and pop directional isolate (Unicode Annex #9): a value in them cannot reorder its sentence. */
const ISOLATE = '\u2068';
const END = '\u2069';

/**
 * The sentence with the value of each `{name}` in its place. In a right-to-left language each value is isolated: without
 * that the phone number "202 555 0147" would read "0147 555 202", and a clinic's Latin name would move about.
 */
export function fill(sentence: string, values: Readonly<Record<string, string>>, language: Language): string {
  const { direction } = LOCALES[language];
  return replacePlaceholders(sentence, values, (value) =>
    direction === 'rtl' ? ISOLATE + value + END : value,
  );
}

/**
 * The same for values of the language's own script, such as the parts of a date, which need no isolation. A value that
 * ends in a full stop, such as "1 p.m.", takes that of the sentence with it.
 */
export function replacePlaceholders(
  sentence: string,
  values: Readonly<Record<string, string>>,
  wrap = (value: string) => value,
): string {
  return sentence.replace(/\{(\w+)\}(\.?)/g, (_, name: string, stop: string) => {
    const value = values[name] ?? '';
    return wrap(value) + (value.endsWith('.') ? '' : stop);
  });
}

/**
 * A whole number from 0 in the digits of the language. `Intl.NumberFormat` knows the digits too, but the first `Intl`
 * format of a page, whichever it is, keeps a phone busy for 80 to 120 ms (docs/decisions/021), longer than rendering the
 * form.
 */
export function formatNumber(value: number, language: Language, minimumIntegerDigits = 1): string {
  const { digits } = LOCALES[language];
  return String(value)
    .padStart(minimumIntegerDigits, '0')
    .replace(/\d/g, (digit) => digits[Number(digit)]!);
}
