import { describe, expect, it } from 'vitest';
import { countCharacters } from '../../src/consultation/count-characters.ts';

describe('the count of characters', () => {
  it.each([
    ['nothing', '', 0],
    ['plain English', 'My back hurts.\nMornings are best.', 33],
    ['a line break of two units', 'a\r\nb', 3],
    ['a letter with a separate accent', 'e\u0301', 1],
    ['a Persian word with a joiner', 'می\u200cروم', 5],
    ['a family', '👩‍👩‍👧‍👦', 1],
    ['more than can be segmented in time', '😀'.repeat(6_000), 12_000],
  ])('counts %s as a reader does, or at once where that takes too long', (_, text, count) => {
    expect(countCharacters(text)).toBe(count);
  });
});
