import { describe, expect, it } from 'vitest';
import { parse } from '../../src/json/schema/parse.ts';
import { formatPath } from '../../src/json/issue.ts';
import { serviceSchema, servicesSchema } from '../../src/article/schema.ts';

const section = (more: object = {}) => ({ id: 'a', heading: 'A', blocks: [], ...more });
const withBlock = (block: unknown) => ({ sections: [section({ blocks: [block] })] });
const service = (more: object = {}) => ({
  contract: 1,
  slug: 'neck',
  title: 'Neck',
  sections: [section()],
  ...more,
});

function pathsOfIssues(change: object): string[] {
  const parsed = parse(serviceSchema, service(change));
  return parsed.ok ? [] : parsed.issues.map(({ path }) => formatPath(path));
}

describe('serviceSchema', () => {
  it.each([
    ['a plain paragraph', { type: 'paragraph', text: 'Text.' }],
    [
      'a paragraph of spans',
      { type: 'paragraph', text: ['See ', { text: 'us', strong: true, href: 'tel:+15555550100' }] },
    ],
    ['a list with and without terms', { type: 'list', items: [{ term: 'A', text: 'b' }, { text: ['c'] }] }],
  ])('takes %s', (_what, block) => {
    expect(pathsOfIssues(withBlock(block))).toEqual([]);
  });

  it.each([
    ['slug', { slug: 'Neck Massage' }],
    ['slug', { slug: '../neck' }],
    ['slug', { slug: 'a'.repeat(101) }],
    ['sections', { sections: [section(), section()] }],
    ['sections[0].kind', { sections: [section({ kind: 'miracles' })] }],
    ['sections[0].blocks[0].type', withBlock({ type: 'html', html: '<b>' })],
    ['sections[0].blocks[0].text', withBlock({ type: 'paragraph', text: '' })],
    ['sections[0].blocks[0].items', withBlock({ type: 'list', items: [] })],
    ['canonicalUrl', { canonicalUrl: 'javascript:alert(1)' }],
    ['sources[0].url', { sources: [{ title: 'A', url: 'data:text/html,x' }] }],
    ['lastReviewed', { lastReviewed: '2026-02-30' }],
    ['contract', { contract: '1' }],
  ])('rejects an issue at %s', (place, change) => {
    expect(pathsOfIssues(change)).toContain(place);
  });

  it('rejects a link that runs script', () => {
    expect(
      pathsOfIssues(withBlock({ type: 'paragraph', text: [{ text: 'x', href: 'java\nscript:x' }] })),
    ).not.toEqual([]);
  });
});

describe('servicesSchema', () => {
  it('accepts an index with or without the contract version', () => {
    const services = [{ slug: 'neck', title: 'Neck', url: '/services/neck' }];
    expect(parse(servicesSchema, { services }).ok).toBe(true);
    expect(parse(servicesSchema, { contract: 1, services }).ok).toBe(true);
    expect(parse(servicesSchema, { contract: 0, services }).ok).toBe(false);
  });
});
