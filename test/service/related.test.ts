import { describe, expect, it } from 'vitest';
import { relatedServices } from '../../src/service/related.ts';

const entry = (slug: string, ...tags: string[]) => ({ slug, title: slug, url: `/${slug}`, tags });
const entries = [
  entry('knee', 'exercise'),
  entry('back', 'massage', 'spine'),
  entry('neck', 'massage', 'spine'),
  entry('desk', 'spine'),
];
const slugs = (current: string, limit = 10) =>
  relatedServices(entries, current, limit).map(({ slug }) => slug);

describe('relatedServices', () => {
  it('puts those that share most tags first and keeps the order of the index otherwise', () => {
    expect(slugs('back')).toEqual(['neck', 'desk', 'knee']);
    expect(slugs('knee')).toEqual(['back', 'neck', 'desk']);
  });

  it('offers at most so many', () => {
    expect(slugs('back', 1)).toEqual(['neck']);
    expect(slugs('back', 0)).toEqual([]);
  });

  it('keeps the order of the index where the current service is not in it', () => {
    expect(slugs('hip')).toEqual(['knee', 'back', 'neck', 'desk']);
  });

  it('leaves the index as it was', () => {
    const before = entries.map(({ slug }) => slug);
    slugs('back');
    expect(entries.map(({ slug }) => slug)).toEqual(before);
  });
});
