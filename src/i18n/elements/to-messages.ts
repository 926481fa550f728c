import { fillerFor } from '../fill.ts';
import type { FormMessageTable } from '../form/table.ts';
import type { ElementMessageTable } from './table.ts';
import type { ElementMessages } from './messages.ts';

/** What a language's words for the form tell of the language itself. */
export type TableLocale = Pick<FormMessageTable, 'language' | 'direction' | 'digits'>;

/** Makes a language's sentences into words that take names, titles and dates. */
export function toElementMessages(
  { language, direction, digits }: TableLocale,
  sentences: ElementMessageTable,
): ElementMessages {
  const { fill, number } = fillerFor(direction, digits);
  const { fill: join } = fillerFor('ltr', digits);
  const dated = (sentence: string) => (date: string) => fill(sentence, { date: longDate(date) });
  return {
    ...sentences,
    language,
    direction,
    loadFailure: (code) => sentences[code],
    readingTime: (minutes) => fill(sentences.readingTime, { minutes: number(minutes) }),
    readMore: (title) => fill(sentences.readMore, { title }),
    firstPublished: (host) => fill(sentences.firstPublished, { host }),
    by: (name) => fill(sentences.by, { name }),
    reviewedBy: (name) => fill(sentences.reviewedBy, { name }),
    lastReviewed: dated(sentences.lastReviewed),
    reviewDue: dated(sentences.reviewDue),
    reviewOverdue: dated(sentences.reviewOverdue),
  };

  /** As in "October 1, 2026". */
  function longDate(date: string): string {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const name = sentences.months.split(' ')[month - 1] ?? '';
    return join(sentences.longDate, { year: number(year), month: name, day: number(day) });
  }
}
