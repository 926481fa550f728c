import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiTables, elementsOf, type Declaration, type Manifest } from '../../scripts/api-tables.ts';

const manifest = JSON.parse(
  readFileSync(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'),
) as Manifest;
const elements = elementsOf(manifest);

/** Names that webmasters have pasted into pages: they may become more, never fewer. */
const contract: Record<string, { attributes: string[]; events: string[] }> = {
  'service-article': {
    attributes: ['src', 'heading-level', 'syndication', 'partner', 'lang'],
    events: ['service-loaded', 'service-failed'],
  },
  'consultation-form': {
    attributes: ['action', 'clinic', 'service', 'partner', 'fields', 'lang'],
    events: [
      'consultation-started',
      'consultation-submitting',
      'consultation-accepted',
      'consultation-failed',
    ],
  },
  'related-services': {
    attributes: ['src', 'current', 'limit', 'lang'],
    events: ['services-loaded', 'services-failed'],
  },
  'share-links': { attributes: ['url', 'text', 'networks', 'lang'], events: ['share-opened', 'share'] },
};

describe('custom-elements.json', () => {
  it('describes the four elements and nothing else', () => {
    expect(elements.map(({ tagName }) => tagName)).toEqual(Object.keys(contract).sort());
  });

  it.each(Object.entries(contract))(
    'keeps every name of <%s> that pages rely on',
    (tag, { attributes, events }) => {
      expect(names(element(tag).attributes)).toEqual(expect.arrayContaining(attributes));
      expect(names(element(tag).events)).toEqual(expect.arrayContaining(events));
    },
  );

  it.each(Object.keys(contract))('explains <%s>, and each of its names, in a sentence', (tag) => {
    const {
      summary,
      attributes = [],
      events = [],
      slots = [],
      cssParts = [],
      cssProperties = [],
    } = element(tag);
    expect(summary).toMatch(/\w.*\.$/);
    const unexplained = [...attributes, ...events, ...slots, ...cssParts, ...cssProperties].filter(
      ({ description }) => !description,
    );
    expect(unexplained).toEqual([]);
  });
});

describe('docs/elements.md', () => {
  it('is what the class comments say now', () => {
    const page = readFileSync(new URL('../../docs/elements.md', import.meta.url), 'utf8');
    expect(page).toBe(apiTables(manifest));
  });

  it('shows a bar as a bar and keeps a description on its row', () => {
    const page = apiTables({
      modules: [
        {
          declarations: [
            {
              customElement: true,
              name: 'AnElement',
              tagName: 'an-element',
              summary: 'An element.',
              attributes: [{ name: 'size', description: 'One of `s | m`,\nelse `m`.', default: "''" }],
            },
          ],
        },
      ],
    });
    expect(page).toContain('| Attribute | |\n| --- | --- |\n| `size` | One of `s \\| m`, else `m`. |');
  });
});

function element(tag: string): Declaration {
  const found = elements.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`<${tag}> is not in the manifest.`);
  return found;
}

function names(described: { name: string }[] | undefined): string[] {
  return (described ?? []).map(({ name }) => name);
}
