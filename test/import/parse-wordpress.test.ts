import { describe, expect, it } from 'vitest';
import { parseWordPress } from '../../src/import/parse-wordpress.ts';

const page = {
  slug: 'neck-care',
  link: 'https://clinic.example/neck-care/',
  title: { rendered: 'Neck &#038; Shoulder &#8217;Care' },
  content: { rendered: '\n<h2>One</h2>\n\n\n\n<p>Text &amp; more.</p>\n', protected: false },
  excerpt: { rendered: '<p>In short.</p>\n', protected: false },
};
const read = (answer: unknown) => parseWordPress(JSON.stringify(answer));

describe('parseWordPress', () => {
  it.each([
    ['an array of one', [page]],
    ['a page alone', page],
  ])('parses %s and decodes entities', (_what, answer) => {
    expect(read(answer)).toMatchObject({
      title: 'Neck & Shoulder ’Care',
      slug: 'neck-care',
      summary: 'In short.',
      sections: [{ heading: 'One', blocks: [{ type: 'paragraph', text: 'Text & more.' }] }],
    });
  });

  it('makes no summary from an excerpt that WordPress truncated', () => {
    const { summary, notes } = read({ ...page, excerpt: { rendered: '<p>A neck carries [&hellip;]</p>' } });
    expect(summary).toBeUndefined();
    expect(notes.map(({ message }) => message).join()).toContain('truncation');
  });

  it('imports related services only from links to the same site', () => {
    const links = [
      'https://clinic.example/heat/',
      'https://other.example/cold/',
      '/rest/',
      'mailto:a@clinic.example',
    ];
    const list = links.map((href) => `<li><a href="${href}">A page</a></li>`).join('');
    const { related, leftOut } = read({
      ...page,
      content: { rendered: `<h2>One</h2><p>Text.</p><h2>Related Services</h2><ul>${list}</ul>` },
    });
    expect(related).toEqual(['heat', 'rest']);
    expect(leftOut.filter(({ what }) => what.startsWith('related link'))).toHaveLength(2);
  });

  it('keeps a section with the heading of a form when sentences follow it, and notes it', () => {
    const { sections, notes } = read({
      ...page,
      content: {
        rendered:
          '<h2>One</h2><p>Text.</p><h2>Book Your Visit</h2><p>Bring the list of your medicines with you to it.</p>',
      },
    });
    expect(sections.map(({ heading }) => heading)).toEqual(['One', 'Book Your Visit']);
    expect(notes.map(({ message }) => message).join()).toContain('looks like a form heading');
  });

  it.each([
    ['no page', [], 'it holds no page'],
    ['two pages', [page, { ...page, slug: 'other' }], 'neck-care, other'],
    [
      'the answer to a failed request',
      { code: 'rest_no_route', message: 'No route', data: {} },
      'rest_no_route',
    ],
    ['a page under a password', { ...page, content: { rendered: '', protected: true } }, 'password'],
    ['a page without its content', { ...page, content: {} }, 'content.rendered'],
    ['a service document', { slug: 'neck-care', title: 'Neck', sections: [] }, 'not a page as WordPress'],
    ['null', null, 'not a page as WordPress'],
  ])('rejects %s and says which request to send', (_what, answer, reason) => {
    expect(() => read(answer)).toThrow(reason);
  });

  it('rejects text that is not JSON', () => {
    expect(() => parseWordPress('{"a": ')).toThrow('it is not JSON');
  });
});
