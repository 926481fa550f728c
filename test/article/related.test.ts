import { describe, expect, it } from 'vitest';
import { indexBeginning } from '../../src/article/index-beginning.ts';
import { areDecided, relatedServices } from '../../src/article/related.ts';

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

describe('the beginning of an index', () => {
  const kinds = ['massage', 'exercise', undefined];
  const long = Array.from({ length: 200 }, (_, place) => ({
    ...entry(
      `s${place}`,
      ...['neck', 'neck', 'knee', 'hip'].filter((_tag, at) => (place * 7 + 3) & (1 << at)),
    ),
    ...(kinds[place % 3] && { kind: kinds[place % 3] }),
  }));
  const wishes = [
    ['s4', 3, ''],
    ['s4', 1, 's30 s2'],
    ['s17', 2, 's17 s9'],
    ['s199', 3, ''],
    ['', 3, ''],
    ['', 2, 's11'],
    ['nowhere', 3, ''],
    ['s5', 3, 'nowhere'],
    ['s5', 100, ''],
  ] as const;

  it.each(wishes)('never decides otherwise than the whole beside "%s", for %i links and "%s"', (...wish) => {
    const whole = relatedServices(long, ...wish);
    for (let length = 0; length < long.length; length += 1) {
      const beginning = long.slice(0, length);
      if (areDecided(beginning, ...wish)) expect(relatedServices(beginning, ...wish)).toEqual(whole);
    }
  });

  it.each(wishes.slice(0, 3))('decides early beside "%s", for %i links and "%s"', (...wish) => {
    expect(areDecided(long.slice(0, 160), ...wish)).toBe(true);
  });

  it.each(wishes.slice(6))('decides nothing beside "%s", for %i links and "%s"', (...wish) => {
    expect(areDecided(long.slice(0, 199), ...wish)).toBe(false);
  });
});

describe('indexBeginning', () => {
  const index = {
    contract: 1,
    services: [entry('back', 'a'), { ...entry('neck'), title: 'In {braces}, and "more"' }, entry('knee')],
  };
  const seen = (text: string) => {
    const slugs: string[] = [];
    indexBeginning(text, (some) => (slugs.push(...some.map(({ slug }) => slug)), false));
    return slugs;
  };

  it.each([
    ['on one line', JSON.stringify(index)],
    ['on many lines', JSON.stringify(index, null, 2)],
  ])('holds whole entries alone, of an index %s, wherever it is cut', (_, text) => {
    const whole = ['back', 'neck', 'knee'];
    const counts = Array.from(text, (_character, at) => seen(text.slice(0, at)).length);
    expect(new Set(counts)).toEqual(new Set([0, 1, 2]));
    for (const [at, count] of counts.entries())
      expect(seen(text.slice(0, at))).toEqual(whole.slice(0, count));
  });

  it('is an index of its own once that is enough', () => {
    const text = JSON.stringify(index);
    expect(JSON.parse(indexBeginning(text, () => true)!)).toEqual({
      contract: 1,
      services: index.services.slice(0, 2),
    });
  });

  it.each(['', '<!doctype html><p>Not here},</p>', '{"services":{"a":{},', '[{},{},', 'null'])(
    'is nothing of what is no index: %s',
    (text) => expect(indexBeginning(text, () => true)).toBeUndefined(),
  );
});
