/**
 * The reading grade of English sentences by the formula of Flesch and Kincaid (1975): the school year of the United
 * States in which readers understand them. https://apps.dtic.mil/sti/citations/ADA006655
 */
export function readingGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** The sentences of a text; "9 a.m." ends none. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?][”)]?)\s+(?=[A-Z“])/).filter((sentence) => wordsOf(sentence).length > 0);
}

export function wordsOf(sentence: string): string[] {
  return sentence.match(/[a-z]+(?:[’'][a-z]+)?/gi) ?? [];
}

/** Groups of vowels, without those that are not spoken: the last e of "made", the e of "asked" and of "times". */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[’'].*/, '');
  const spoken = letters
    .replace(/([^aeiouylr]|[aeiouy][lr])e$/, '$1')
    .replace(/([^aeiouytd])ed$/, '$1')
    .replace(/([^aeiouysxzc]|[aeiouy][^sxzcgh])es$/, '$1')
    .replace(/^y/, '')
    .replace(/i(?=[aou](?!u))(?<![tsc]i)/, 'i-')
    .replace(/e(?=mail)/, 'e-');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}
