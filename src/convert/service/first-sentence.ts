/** After these a full stop does not end the sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|vs|approx|e\.g|i\.e|[A-Z])\.\s*$/u;
const LONGEST_SUMMARY = 320;
/** The text that is segmented: a first sentence that goes on beyond it is too long in any case. */
const LONGEST_SEGMENTED = 2 * LONGEST_SUMMARY;

/**
 * The first sentence of a paragraph, word for word, to stand as the article's summary; `undefined` when it is too
 * long for one or leads into something that the summary would lack.
 *
 * @param language a BCP 47 tag, which decides how sentences end; otherwise the reader's own
 */
export function firstSentence(paragraph: string, language?: string): string | undefined {
  const beginning = paragraph.trimStart().slice(0, LONGEST_SEGMENTED);
  let sentence = '';
  // What follows a hyphen may be a region that no browser knows, which it refuses.
  const [plain] = language?.split('-') ?? [];
  for (const { segment } of new Intl.Segmenter(plain, { granularity: 'sentence' }).segment(beginning)) {
    sentence += segment;
    if (!ABBREVIATION.test(sentence)) break;
  }
  const trimmed = sentence.trim();
  return trimmed.length <= LONGEST_SUMMARY && /[.!?…。؟۔]["'”’)]*$/u.test(trimmed) ? trimmed : undefined;
}
