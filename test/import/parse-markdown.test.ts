import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/import/text/parse-markdown.ts';

function blocksOf(body: string) {
  return parseMarkdown(`# Title\n\n## Heading\n\n${body}`).sections[0]?.blocks;
}

describe('parseMarkdown', () => {
  it('imports title, description, language and canonical URL from front matter, and reports the ignored keys', () => {
    const outline = parseMarkdown(
      '---\ntitle: Neck care\ndescription: What it is.\nlang: es\ncanonical: https://clinic.example/neck\nlayout: wide\n---\n\n## One\n\nText.\n',
    );
    expect(outline).toMatchObject({
      title: 'Neck care',
      summary: 'What it is.',
      language: 'es',
      canonicalUrl: 'https://clinic.example/neck',
      sections: [{ heading: 'One', blocks: [{ type: 'paragraph', text: 'Text.' }] }],
      notes: [{ line: 1, message: 'these keys of the front matter were ignored: layout.' }],
    });
  });

  it('keeps the article of a file with invalid front matter', () => {
    const { title, notes } = parseMarkdown('---\n: [\n---\n\n# Neck care\n\n## One\n\nText.\n');
    expect(title).toBe('Neck care');
    expect(notes).toMatchObject([{ line: 1 }]);
  });

  it('keeps strong text, emphasis and links, and joins hard-wrapped lines', () => {
    expect(blocksOf('Some **strong** and\n*soft* words, [here](https://clinic.example/a).')).toEqual([
      {
        type: 'paragraph',
        text: [
          'Some ',
          { text: 'strong', strong: true },
          ' and ',
          { text: 'soft', emphasis: true },
          ' words, ',
          { text: 'here', href: 'https://clinic.example/a' },
          '.',
        ],
      },
    ]);
  });

  it('parses ordered and unordered lists with terms', () => {
    expect(blocksOf('- **Heat:** warm\n- **Cold**: cool\n- plain\n\nThen:\n\n1. One\n2. Two')).toEqual([
      {
        type: 'list',
        items: [{ term: 'Heat', text: 'warm' }, { term: 'Cold', text: 'cool' }, { text: 'plain' }],
      },
      { type: 'paragraph', text: 'Then:' },
      { type: 'list', ordered: true, items: [{ text: 'One' }, { text: 'Two' }] },
    ]);
  });

  it('parses tables and quotes', () => {
    expect(blocksOf('| Day | What |\n| --- | --- |\n| Monday | Rest |\n\n> It helped.')).toEqual([
      { type: 'table', header: ['Day', 'What'], rows: [['Monday', 'Rest']] },
      { type: 'quote', text: 'It helped.' },
    ]);
  });

  it('reports the line of a picture that it leaves out', () => {
    expect(parseMarkdown('# Title\n\n## Heading\n\n![A neck](neck.jpg)\n').leftOut).toEqual([
      { line: 5, text: 'A neck → neck.jpg', what: 'image without its width and height' },
    ]);
  });
});
