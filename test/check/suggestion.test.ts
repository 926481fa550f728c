import { describe, expect, it } from 'vitest';
import { suggestName } from '../../src/check/suggestion.ts';

describe('nearestName', () => {
  it.each([
    ['headding', 'heading'],
    ['Titel', 'title'],
    ['mon', 'monday'],
    ['colour', undefined],
    ['x', undefined],
  ])('finds for %s: %s', (name, expected) => {
    expect(suggestName(name, ['heading', 'title', 'monday', 'sections'])).toBe(expected);
  });

  it('finds nothing among nothing', () => {
    expect(suggestName('title', [])).toBeUndefined();
  });
});
