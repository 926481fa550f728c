import { describe, expect, it } from 'vitest';
import { firstSentence } from '../../src/convert/service/first-sentence.ts';
import { kindOfHeading } from '../../src/convert/service/section-kind.ts';
import { toSlug, uniqueSlug } from '../../src/convert/service/to-slug.ts';

describe('kindOfHeading', () => {
  it.each([
    ['What Causes a Stiff Neck', 'causes'],
    ['Techniques We Use', 'modalities'],
    ['The Benefits of Walking', 'benefits'],
    ['Care at Home', 'home-care'],
    ['What to Expect at Home After Your Visit', 'what-to-expect'],
    ['Complications if Ignored', 'risks'],
    ['Your Treatment Plan', 'plan'],
    ['Working With Our Team', undefined],
    ['A Day at the Planetarium', undefined],
  ])('classifies "%s" as %s', (heading, kind) => {
    expect(kindOfHeading(heading)).toBe(kind);
  });
});

describe('firstSentence', () => {
  it('does not end after a title or an initial', () => {
    expect(firstSentence('Dr. A. Lee sees you first. Then you rest.', 'en')).toBe(
      'Dr. A. Lee sees you first.',
    );
  });

  it('segments a malformed language tag by its primary language', () => {
    expect(firstSentence('One. Two.', 'en-unheardof123')).toBe('One.');
  });

  it('is undefined when the sentence does not end, or is too long for a summary', () => {
    expect(firstSentence('It helps with the following:', 'en')).toBeUndefined();
    expect(firstSentence(`${'Very '.repeat(80)}long.`, 'en')).toBeUndefined();
    expect(firstSentence('A. '.repeat(50_000), 'en')).toBeUndefined();
  });
});

describe('toSlug', () => {
  it.each([
    ['Neck & Shoulder Massage', 'neck-and-shoulder-massage'],
    ['Your Body’s Balance', 'your-bodys-balance'],
    ['Atención de la Espalda', 'atencion-de-la-espalda'],
    ['  --  ', ''],
    ['درمان', ''],
  ])('makes "%s" into "%s"', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });

  it('ends after a whole word within 100 characters', () => {
    expect(toSlug('spine '.repeat(40))).toMatch(/^(spine-)+spine$/);
    expect(toSlug('spine '.repeat(40)).length).toBeLessThanOrEqual(100);
  });
});

describe('uniqueSlug', () => {
  it('numbers the second and third use of a name', () => {
    const taken = new Set<string>();
    expect(['rest', 'rest', 'rest'].map((slug) => uniqueSlug(slug, taken))).toEqual([
      'rest',
      'rest-2',
      'rest-3',
    ]);
  });
});
