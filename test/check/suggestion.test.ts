import { describe, expect, it } from 'vitest';
import { suggestName } from '../../src/check/suggestion.ts';

describe('suggestName', () => {
  it.each([
    ['headding', 'heading'],
    ['Titel', 'title'],
    ['mon', 'monday'],
    ['colour', undefined],
    ['x', undefined],
  ])('suggests for %s: %s', (name, expected) => {
    expect(suggestName(name, ['heading', 'title', 'monday', 'sections'])).toBe(expected);
  });

  it('suggests nothing without known names', () => {
    expect(suggestName('title', [])).toBeUndefined();
  });
});
