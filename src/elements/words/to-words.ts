import { fillerFor } from '../../consultation/words/fill.ts';
import type { ElementSentences } from './sentences.ts';
import type { ElementWords } from './words.ts';

type Tongue = Pick<ElementWords, 'language' | 'direction'>;

/** Makes a language's sentences into words that take names, titles and dates. */
export function toElementWords({ language, direction }: Tongue, sentences: ElementSentences): ElementWords {
  const { fill, number } = fillerFor(language, direction);
  const dated = (sentence: string) => (date: string) => fill(sentence, { date: longDate(date, language) });
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
}

/** As in "October 1, 2026"; the Gregorian calendar is forced for the same reason as in the form. */
function longDate(date: string, language: string): string {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(date));
}
