import { describe, expect, it } from 'vitest';
import { TABLES } from '../../src/i18n/all-languages.ts';
import { replacePlaceholders } from '../../src/i18n/format.ts';
import { countSyllables, readingGrade, sentencesOf, wordsOf } from './reading-grade.ts';

const { form, pages } = TABLES.en;
const { months: _list, ...elements } = TABLES.en.elements;

/** What stands in the place of names and times. */
const VALUES = {
  clinic: 'Harbor Lane',
  number: '(202) 555-0147',
  address: 'ana@example.com',
  day: 'on Tuesday, December 1',
  from: '9 a.m.',
  to: 'noon',
  zone: 'Pacific Time',
  clinicZone: 'Eastern Time',
  service: 'Neck massage',
  title: 'Neck massage',
};

const sentences = (table: Readonly<Record<string, string>>) =>
  Object.values(table).flatMap((text) => sentencesOf(replacePlaceholders(text, VALUES)));

describe('the English sentences for patients', () => {
  it.each(Object.entries({ form, pages, elements }))(
    'are for readers of grade 6 or below: %s',
    (_, table) => {
      expect(sentences(table).length).toBeGreaterThan(10);
      expect(readingGrade(sentences(table))).toBeLessThanOrEqual(6);
    },
  );

  it('have none among them that is much harder than the others', () => {
    // In a few words one long one decides.
    const whole = [form, pages, elements]
      .flatMap((table) => sentences(table))
      .filter((sentence) => wordsOf(sentence).length >= 6);
    expect(whole.filter((sentence) => readingGrade([sentence]) > 8)).toEqual([]);
  });
});

describe('the reading grade', () => {
  it('is that of the formula', () => {
    // 13 words with 26 syllables in 1 sentence: 0.39 × 13 + 11.8 × 26/13 − 15.59.
    const hard = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
    expect(readingGrade([hard])).toBeCloseTo(13.08, 2);
    expect(readingGrade(['The cat sat on the mat.'])).toBeLessThan(1);
  });

  it.each([
    ['clinic', 2],
    ['request', 2],
    ['made', 1],
    ['times', 1],
    ['asked', 1],
    ['expected', 3],
    ['choices', 2],
    ['possible', 3],
    ['emergency', 4],
    ['information', 4],
    ['email', 2],
    ['you', 1],
    ['we’ll', 1],
  ])('counts the syllables of %s', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it('counts “9 a.m.” as no end of a sentence', () => {
    expect(sentencesOf('We’ll call at 9 a.m. on Monday. Have it ready.')).toHaveLength(2);
  });
});
