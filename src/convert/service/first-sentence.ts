/** A period after these does not end the sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|vs|approx|e\.g|i\.e|[A-Z])\.\s*$/u;
const LONGEST_SUMMARY = 320;
/** The number of characters that are segmented; a first sentence that goes on beyond it is too long in any case. */
const LONGEST_SEGMENTED = 2 * LONGEST_SUMMARY;

/**
 * The first sentence of a paragraph, unchanged, as the article's summary; `undefined` when it is too long or does not
 * end as a sentence, such as one that introduces a list.
 *
 * @param language a BCP 47 tag, which decides how sentences end; without one, the runtime's locale
 */
export function firstSentence(paragraph: string, language?: string): string | undefined {
  const beginning = paragraph.trimStart().slice(0, LONGEST_SEGMENTED);
  let sentence = '';
  // `Intl.Segmenter` throws for a malformed subtag after the hyphen.
  const [plain] = language?.split('-') ?? [];
  for (const { segment } of new Intl.Segmenter(plain, { granularity: 'sentence' }).segment(beginning)) {
    sentence += segment;
    if (!ABBREVIATION.test(sentence)) break;
  }
  const trimmed = sentence.trim();
  return trimmed.length <= LONGEST_SUMMARY && /[.!?…。؟۔]["'”’)]*$/u.test(trimmed) ? trimmed : undefined;
}
