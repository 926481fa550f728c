import { describe, expect, it } from 'vitest';
import { fromHast } from '../../src/convert/hast/from-hast.ts';
import type { HastNode } from '../../src/convert/hast/hast.ts';

type Part = HastNode | string | Record<string, unknown>;

/** Builds a tree by hand, like one from a browser: without a parser and line numbers. */
function h(tagName: string, ...parts: Part[]): HastNode {
  const children = parts.flatMap((part): HastNode[] => {
    if (typeof part === 'string') return [{ type: 'text', value: part }];
    return isNode(part) ? [part] : [];
  });
  const [properties = {}] = parts.filter((part) => typeof part === 'object' && !isNode(part));
  return { type: 'element', tagName, properties: properties as Record<string, unknown>, children };
}

function isNode(part: Part): part is HastNode {
  return typeof part === 'object' && typeof part['type'] === 'string';
}

const root = (...children: HastNode[]): HastNode => ({ type: 'root', children });
const read = (...children: HastNode[]) => fromHast(root(h('h1', 'Title'), h('h2', 'Heading'), ...children));
const blocks = (...children: HastNode[]) => read(...children).sections[0]?.blocks;
const messages = ({ notes }: { notes: { message: string }[] }) => notes.map(({ message }) => message);

describe('fromHast', () => {
  it('uses the first <h1> as the title and makes a section of every other heading', () => {
    const { title, sections, notes } = read(h('p', 'One.'), h('h3', 'Deeper'), h('p', 'Two.'));
    expect(title).toBe('Title');
    expect(sections).toEqual([
      { heading: 'Heading', blocks: [{ type: 'paragraph', text: 'One.' }] },
      { heading: 'Deeper', blocks: [{ type: 'paragraph', text: 'Two.' }] },
    ]);
    expect(notes).toEqual([
      { message: '"Deeper" is a heading within a section; it became a section of its own.' },
    ]);
  });

  it('keeps text before the first heading, and says so', () => {
    const outline = fromHast(root(h('h1', 'Title'), h('p', 'First.'), h('h2', 'Heading'), h('p', 'Text.')));
    expect(outline.sections[0]).toEqual({
      heading: 'Title',
      blocks: [{ type: 'paragraph', text: 'First.' }],
    });
    expect(messages(outline).join()).toContain('text before the first heading');
  });

  it('uses short strong paragraphs as headings when a page has no others', () => {
    const tree = root(
      h('h1', 'Title'),
      h('p', h('b', 'What Helps')),
      h('p', 'Rest does.'),
      h('p', h('b', 'Never give up.')),
    );
    const { sections } = fromHast(tree);
    expect(sections.map(({ heading }) => heading)).toEqual(['What Helps']);
    expect(sections[0]?.blocks).toHaveLength(2);
  });

  it('collapses all white space between words to one space, and trims', () => {
    expect(blocks(h('p', '\n  One\u00a0', h('b', ' two '), '\n three', h('i', ' '), ' '))).toEqual([
      { type: 'paragraph', text: ['One ', { text: 'two ', strong: true }, 'three'] },
    ]);
  });

  it('keeps text with overlapping markup', () => {
    expect(blocks(h('p', h('a', { href: '/a' }, 'Go ', h('em', 'there'))))).toEqual([
      {
        type: 'paragraph',
        text: [
          { text: 'Go ', href: '/a' },
          { text: 'there', href: '/a', emphasis: true },
        ],
      },
    ]);
  });

  it('begins a paragraph after two line breaks, but not after one', () => {
    expect(blocks(h('div', 'One', h('br'), 'two.', h('br'), '\n', h('br'), 'Three.'))).toEqual([
      { type: 'paragraph', text: 'One two.' },
      { type: 'paragraph', text: 'Three.' },
    ]);
  });

  it('converts text outside of paragraphs', () => {
    expect(blocks(h('div', 'Loose ', h('span', 'words'), h('p', 'Then.'), 'and more'))).toEqual([
      { type: 'paragraph', text: 'Loose words' },
      { type: 'paragraph', text: 'Then.' },
      { type: 'paragraph', text: 'and more' },
    ]);
  });

  it.each([
    ['a colon within the strong words', [h('strong', 'Heat:'), ' warm'], { term: 'Heat', text: 'warm' }],
    ['a colon after them', [h('b', 'Heat'), ': warm'], { term: 'Heat', text: 'warm' }],
    [
      'a colon of its own',
      [h('b', 'Heat'), ':', h('em', ' warm')],
      { term: 'Heat', text: [{ text: 'warm', emphasis: true }] },
    ],
    ['a heading', [h('h4', 'Heat'), h('p', 'Warm.')], { term: 'Heat', text: 'Warm.' }],
    ['no colon', [h('b', 'Heat'), ' warms'], { text: [{ text: 'Heat', strong: true }, ' warms'] }],
    ['nothing after it', [h('b', 'Heat:')], { text: [{ text: 'Heat:', strong: true }] }],
    [
      'a link',
      [h('b', h('a', { href: '/heat' }, 'Heat:')), ' warm'],
      { text: [{ text: 'Heat:', strong: true, href: '/heat' }, ' warm'] },
    ],
  ])('finds the term of an item that begins with %s', (_what, children, item) => {
    expect(blocks(h('ul', h('li', ...children)))).toEqual([{ type: 'list', items: [item] }]);
  });

  it('flattens nested lists, each after the item that contained it, and notes it', () => {
    const outline = read(
      h('ol', h('li', 'One', h('ul', h('li', 'inner'))), h('li', h('p', 'Two.'), h('p', 'More.'))),
    );
    expect(outline.sections[0]?.blocks).toEqual([
      { type: 'list', ordered: true, items: [{ text: 'One' }, { text: 'inner' }, { text: 'Two. More.' }] },
    ]);
    expect(messages(outline).join()).toContain('put on one level');
  });

  it('converts definitions into a list with terms', () => {
    const list = h(
      'dl',
      h('dt', 'Heat'),
      h('dd', 'warm'),
      h('div', h('dt', 'Cold'), h('dt', 'Ice'), h('dd', 'cool')),
      h('dt', 'Rest'),
    );
    expect(blocks(list)).toEqual([
      {
        type: 'list',
        items: [{ term: 'Heat', text: 'warm' }, { term: 'Cold, Ice', text: 'cool' }, { text: 'Rest' }],
      },
    ]);
  });

  it('converts a table with headers, a caption and a header column', () => {
    const table = h(
      'table',
      h('caption', 'A week'),
      h('thead', h('tr', h('th', 'Day'), h('th', 'What'))),
      h('tbody', h('tr', h('th', 'Monday'), h('td', 'Rest')), h('tr', h('th', 'Tuesday'), h('td'))),
    );
    expect(blocks(table)).toEqual([
      {
        type: 'table',
        caption: 'A week',
        header: ['Day', 'What'],
        rowHeaders: true,
        rows: [
          ['Monday', 'Rest'],
          ['Tuesday', ['']],
        ],
      },
    ]);
  });

  it('converts a table without headers or with spanning cells into a list without losing a cell', () => {
    const plain = h(
      'table',
      h('tr', h('td', 'Monday'), h('td', h('b', 'Rest'))),
      h('tr', h('td', 'Tuesday'), h('td', 'Walk')),
    );
    const outline = read(plain);
    expect(outline.sections[0]?.blocks).toEqual([
      {
        type: 'list',
        items: [
          { text: ['Monday', ' – ', { text: 'Rest', strong: true }] },
          { text: ['Tuesday', ' – ', 'Walk'] },
        ],
      },
    ]);
    expect(messages(outline).join()).toContain('no plain row of headers');
    const spanning = h(
      'table',
      h('tr', h('th', { colSpan: 2 }, 'Days')),
      h('tr', h('td', 'Monday'), h('td', 'Rest')),
    );
    expect(blocks(spanning)).toMatchObject([{ type: 'list', items: [{ text: ['Days'] }, {}] }]);
  });

  it('converts the content of a layout table', () => {
    const layout = h(
      'table',
      h('tr', h('td', h('h2', 'In a cell'), h('p', 'Text.')), h('td', h('ul', h('li', 'x')))),
    );
    expect(read(layout).sections[1]).toEqual({
      heading: 'In a cell',
      blocks: [
        { type: 'paragraph', text: 'Text.' },
        { type: 'list', items: [{ text: 'x' }] },
      ],
    });
  });

  it('converts quotes, pictures with captions, and <details>', () => {
    const found = blocks(
      h('blockquote', { cite: 'https://a.example/q' }, h('p', 'It helped.'), h('cite', 'A patient')),
      h(
        'figure',
        h('img', { src: 'a.jpg', alt: 'A neck', width: 4, height: '3' }),
        h('figcaption', 'The neck.'),
      ),
      h('details', h('summary', 'Does it hurt?'), h('p', 'Mostly not.')),
      h('details', h('summary', 'How long?'), 'An hour.'),
      h('details', h('summary', 'What to bring?'), h('ul', h('li', 'A towel'))),
    );
    expect(found).toEqual([
      { type: 'quote', text: 'It helped.', source: 'A patient', url: 'https://a.example/q' },
      { type: 'image', src: 'a.jpg', alt: 'A neck', width: 4, height: 3, caption: 'The neck.' },
      {
        type: 'questions',
        items: [
          { question: 'Does it hurt?', answer: 'Mostly not.' },
          { question: 'How long?', answer: 'An hour.' },
        ],
      },
      { type: 'paragraph', text: [{ text: 'What to bring?', strong: true }] },
      { type: 'list', items: [{ text: 'A towel' }] },
    ]);
  });

  it('reports a picture of unknown size', () => {
    const { leftOut } = read(h('p', 'Text.'), h('img', { src: 'a.jpg', alt: 'A neck' }));
    expect(leftOut).toEqual([{ text: 'A neck → a.jpg', what: 'image without its width and height' }]);
  });

  it.each([
    ['nav', {}, 'menu'],
    ['aside', {}, 'aside'],
    ['form', {}, 'form'],
    ['footer', {}, 'page footer'],
    ['div', { role: 'navigation' }, 'menu'],
    ['div', { className: ['sharedaddy'] }, 'share bar'],
    ['div', { className: 'a2a_kit wide' }, 'share bar'],
    ['div', { hidden: true }, 'hidden part'],
    ['p', { style: 'display: none' }, 'hidden part'],
  ])('leaves out <%s %o> and names it', (name, properties, what) => {
    const { sections, leftOut } = read(h('p', 'Text.'), h(name, properties, 'Words', h('b', 'here')));
    expect(sections[0]?.blocks).toEqual([{ type: 'paragraph', text: 'Text.' }]);
    expect(leftOut).toEqual([{ text: 'Words here', what }]);
  });

  it.each([
    ['a part that opens', h('div', { className: ['faq-answer'], hidden: true }, h('p', 'Words.'))],
    ['a tab', h('div', { role: 'tabpanel', style: 'display:none' }, h('p', 'Words.'))],
    [
      'a long part with the class of a sidebar',
      h('div', { className: ['sidebar'] }, h('p', 'Words '.repeat(200))),
    ],
    ['a form around the whole page', h('form', h('h2', 'A'), h('h2', 'B'), h('p', 'Words '.repeat(200)))],
  ])('keeps %s', (_what, node) => {
    const { sections, leftOut } = read(node);
    expect(JSON.stringify(sections)).toContain('Words');
    expect(leftOut).toEqual([]);
  });

  it('keeps a header with headings of the article', () => {
    expect(read(h('section', h('header', h('h2', 'Inner')), h('p', 'Text.'))).sections[1]?.heading).toBe(
      'Inner',
    );
  });

  it('keeps comparisons, which are not markup', () => {
    expect(blocks(h('p', 'Keep it < 5 and > 2; a <b of c.'))).toEqual([
      { type: 'paragraph', text: 'Keep it < 5 and > 2; a <b of c.' },
    ]);
  });

  it('resolves links against the page, and keeps only the text of links within the page', () => {
    const tree = root(
      h('h2', 'Heading'),
      h('p', h('a', { href: '../b' }, 'There'), ' and ', h('a', { href: '#c' }, 'here')),
    );
    const outline = fromHast(tree, { title: 'Title', base: 'https://clinic.example/x/a' });
    expect(outline.sections[0]?.blocks).toEqual([
      { type: 'paragraph', text: [{ text: 'There', href: 'https://clinic.example/b' }, ' and here'] },
    ]);
    expect(messages(outline).join()).toContain('a link within the same page');
  });

  it('imports related services from the end of a page, and reports the rest of it', () => {
    const outline = read(
      h('p', 'Text.'),
      h('p', 'Share with your community!'),
      h('h2', 'Book Your Free Consultation'),
      h('h2', 'Related Services'),
      h('p', h('a', { href: '/services/heat/' }, 'Heat'), ' ', h('a', { href: 'cold.html' }, 'Cold')),
    );
    expect(outline.related).toEqual(['heat', 'cold']);
    expect(outline.sections).toHaveLength(1);
    expect(outline.leftOut.map(({ what }) => what)).toEqual([
      'share heading',
      'form heading',
      'related heading',
    ]);
  });
});
