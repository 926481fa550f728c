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

  it('puts one of the same kind before its equals in tags, but never before one with more of them', () => {
    const kinds = [
      { ...entry('plan', 'spine'), kind: 'assessment' },
      { ...entry('rub', 'feet'), kind: 'massage' },
      { ...entry('press', 'spine'), kind: 'massage' },
      { ...entry('knead', 'spine', 'neck'), kind: 'exercise' },
      { ...entry('self', 'spine', 'neck'), kind: 'massage' },
    ];
    const related = relatedServices(kinds, 'self', 10);
    expect(related.map(({ slug, reasons }) => [slug, reasons.join(' ')])).toEqual([
      ['knead', 'spine neck'],
      ['press', 'spine kind:massage'],
      ['plan', 'spine'],
      ['rub', 'kind:massage'],
    ]);
  });

  it('takes services without a kind for no kind at all', () => {
    expect(relatedServices(entries, 'knee', 10).flatMap(({ reasons }) => reasons)).toEqual([]);
  });

  it('puts those first that the page names, in its order, each once and never the current one', () => {
    const related = relatedServices(entries, 'back', 3, ' desk  nowhere back knee desk ');
    expect(related.map(({ slug, reasons }) => [slug, reasons.join(' ')])).toEqual([
      ['desk', 'chosen spine'],
      ['knee', 'chosen'],
      ['neck', 'massage spine'],
    ]);
  });

  it('leaves the index as it was', () => {
    const before = entries.map(({ slug }) => slug);
    slugs('back');
    expect(entries.map(({ slug }) => slug)).toEqual(before);
  });
});
