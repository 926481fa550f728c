import { describe, expect, it } from 'vitest';
import { areDecided, indexBeginning, relatedServices } from '../../src/article/related.ts';

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
  it('sorts by shared tags and otherwise keeps the order of the index', () => {
    expect(slugs('back')).toEqual(['neck', 'desk', 'knee']);
    expect(slugs('knee')).toEqual(['back', 'neck', 'desk']);
  });

  it('returns at most `limit` services', () => {
    expect(slugs('back', 1)).toEqual(['neck']);
    expect(slugs('back', 0)).toEqual([]);
  });

  it('keeps the order of the index when the current service is not in it', () => {
    expect(slugs('hip')).toEqual(['knee', 'back', 'neck', 'desk']);
  });

  it('puts the same kind before others with equally many shared tags, but never before one with more', () => {
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

  it('does not treat a missing kind as a shared kind', () => {
    expect(relatedServices(entries, 'knee', 10).flatMap(({ reasons }) => reasons)).toEqual([]);
  });

  it('puts the services that the page names first, in its order, each once and never the current one', () => {
    const related = relatedServices(entries, 'back', 3, ' desk  nowhere back knee desk ');
    expect(related.map(({ slug, reasons }) => [slug, reasons.join(' ')])).toEqual([
      ['desk', 'chosen spine'],
      ['knee', 'chosen'],
      ['neck', 'massage spine'],
    ]);
  });

  it('does not change the index', () => {
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

  it.each(wishes)(
    'never gives another result than the whole index for "%s", %i links and "%s"',
    (...wish) => {
      const whole = relatedServices(long, ...wish);
      for (let length = 0; length < long.length; length += 1) {
        const beginning = long.slice(0, length);
        if (areDecided(beginning, ...wish)) expect(relatedServices(beginning, ...wish)).toEqual(whole);
      }
    },
  );

  it.each(wishes.slice(0, 3))('is decided early for "%s", %i links and "%s"', (...wish) => {
    expect(areDecided(long.slice(0, 160), ...wish)).toBe(true);
  });

  it.each(wishes.slice(6))('decides nothing for "%s", %i links and "%s"', (...wish) => {
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
  ])('contains only complete entries of an index %s, wherever it is cut', (_, text) => {
    const whole = ['back', 'neck', 'knee'];
    const counts = Array.from(text, (_character, at) => seen(text.slice(0, at)).length);
    expect(new Set(counts)).toEqual(new Set([0, 1, 2]));
    for (const [at, count] of counts.entries())
      expect(seen(text.slice(0, at))).toEqual(whole.slice(0, count));
  });

  it('is a valid index once it has enough entries', () => {
    const text = JSON.stringify(index);
    expect(JSON.parse(indexBeginning(text, () => true)!)).toEqual({
      contract: 1,
      services: index.services.slice(0, 2),
    });
  });

  it.each(['', '<!doctype html><p>Not here},</p>', '{"services":{"a":{},', '[{},{},', 'null'])(
    'is undefined for text that is not an index: %s',
    (text) => expect(indexBeginning(text, () => true)).toBeUndefined(),
  );
});
