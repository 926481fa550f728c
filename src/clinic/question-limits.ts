/** The most questions of the clinic's own, and the most options of one. */
export const MOST_QUESTIONS = 20;
export const MOST_OPTIONS = 20;
/** The most characters that an answer may be allowed. */
export const LONGEST_ANSWER = 1000;
/** The most UTF-16 units of one answer that are looked at. */
export const LONGEST_TEXT = 10_000;
/** The most characters of an answer to a question that names no limit. */
export const TEXT_LIMITS = { text: 200, 'long-text': 500 } as const;
