import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../src/article/reading-time.ts';
import type { Block } from '../../src/article/schema.ts';

const words = (count: number, word = 'word') => Array.from({ length: count }, () => word).join(' ');
const paragraph = (text: string): Block => ({ type: 'paragraph', text });

function minutes(...blocks: Block[]): number {
  return readingMinutes([{ blocks }]);
}

describe('readingMinutes', () => {
  it('counts 238 words per minute over all sections, rounded to the nearest minute', () => {
    expect(minutes(paragraph(words(238 * 4)))).toBe(4);
    expect(minutes(paragraph(words(238 * 2.4)))).toBe(2);
    expect(minutes(paragraph(words(238 * 2.6)))).toBe(3);
    const section = { blocks: [paragraph(words(238))] };
    expect(readingMinutes([section, section, section])).toBe(3);
  });

  it('is at least one minute', () => {
    expect(minutes(paragraph('Rest.'))).toBe(1);
    expect(readingMinutes([])).toBe(1);
  });

  it('counts a Persian word with a zero-width non-joiner once, and Persian digits as words', () => {
    expect(minutes(paragraph(words(238 * 2, 'می\u200cشوند')))).toBe(2);
    expect(minutes(paragraph(words(238 * 2, '۱۲')))).toBe(2);
  });

  it('does not count a dash or a dot as a word', () => {
    expect(minutes(paragraph(words(238 * 2, '– · …')))).toBe(1);
  });

  it('counts strong text and links with the text around them, but not their addresses', () => {
    const text = Array.from({ length: 238 }, () => [
      'Warm ',
      { text: 'hands', strong: true, href: '/h' },
      ' ',
    ]).flat();
    expect(minutes({ type: 'paragraph', text })).toBe(2);
  });

  const many = words(238);
  const blocks: Block[] = [
    { type: 'list', items: [{ term: many, text: many }] },
    { type: 'steps', items: [{ heading: many, text: many }] },
    { type: 'quote', text: many, source: many },
    { type: 'table', header: [words(119)], rows: [[words(119), many]] },
    { type: 'questions', items: [{ question: many, answer: many }] },
    { type: 'callout', tone: 'note', heading: many, blocks: [{ type: 'paragraph', text: many }] },
  ];
  it.each(blocks.map((block) => [block.type, block] as const))(
    'counts every word of a block: %s',
    (_, block) => {
      expect(minutes(block)).toBe(2);
    },
  );

  it('counts the caption of a picture, but not its alternative text', () => {
    const image: Block = {
      type: 'image',
      src: '/a.png',
      alt: words(2000),
      width: 1,
      height: 1,
      caption: words(476),
    };
    expect(minutes(image)).toBe(2);
  });
});
