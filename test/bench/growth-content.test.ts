import { describe, expect, it } from 'vitest';
import { GROWTH_CASES } from '../../bench/growth/cases.ts';
import { grownArticle, grownIndex, lastSectionId, toDocument } from '../../bench/growth/content.ts';
import { SERVICE } from '../../bench/subjects.ts';
import { readContent } from '../../bench/subjects/content.ts';
import { MAX_DOCUMENT_BYTES } from '../../src/json/load.ts';
import { parse } from '../../src/json/schema/parse.ts';
import { serviceSchema, servicesSchema, type Block } from '../../src/article/schema.ts';

const DEMO = new URL('../../demo/clinic', import.meta.url).pathname;
const LARGEST = Math.max(...GROWTH_CASES.map(({ sizes }) => sizes.large));

describe('a generated article', async () => {
  const { service } = await readContent(DEMO, SERVICE);

  it('is one that the elements read, at every size that is measured', () => {
    const large = grownArticle(service, 2000);
    expect(large.sections).toHaveLength(2000);
    expect(large.sections.at(-1)?.id).toBe(lastSectionId(2000));
    expect(parse(serviceSchema, JSON.parse(toDocument(large)))).toMatchObject({ ok: true });
  });

  it('has sections in the shape of the sample, of about its length, with other words', () => {
    const copy = grownArticle(service, service.sections.length);
    expect(copy.sections.map(({ kind, blocks }) => [kind, types(blocks)])).toEqual(
      service.sections.map(({ kind, blocks }) => [kind, types(blocks)]),
    );
    const length = JSON.stringify(service.sections).length;
    expect(JSON.stringify(copy.sections).length / length).toBeGreaterThan(0.9);
    expect(JSON.stringify(copy.sections).length / length).toBeLessThan(1.1);
    for (const [place, { heading }] of copy.sections.entries()) {
      expect(heading).not.toBe(service.sections[place]?.heading);
    }
  });

  it('is the same in every run, and begins as a smaller one does', () => {
    expect(grownArticle(service, 30)).toEqual(grownArticle(service, 30));
    expect(grownArticle(service, 30).sections.slice(0, 20)).toEqual(grownArticle(service, 20).sections);
  });

  it('says nothing twice, so that it does not compress better than a real one', () => {
    const texts = JSON.stringify(grownArticle(service, 2000).sections).match(/"text":"[^"]+"/g) ?? [];
    expect(texts.length).toBeGreaterThan(2000);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('is refused when the elements would refuse it for its size', () => {
    const many = Math.ceil((MAX_DOCUMENT_BYTES / JSON.stringify(service.sections).length) * 11);
    expect(() => toDocument(grownArticle(service, many))).toThrow(`the elements read ${MAX_DOCUMENT_BYTES}`);
  });
});

describe('a generated index', () => {
  it('is one that the elements read, at every size that is measured', () => {
    const json = toDocument(grownIndex(LARGEST));
    expect(parse(servicesSchema, JSON.parse(json))).toMatchObject({ ok: true });
  });

  it('names no service twice and gives each two different tags', () => {
    const { services } = grownIndex(LARGEST);
    expect(new Set(services.map(({ slug }) => slug)).size).toBe(LARGEST);
    expect(services.every(({ tags = [] }) => new Set(tags).size === 2)).toBe(true);
  });
});

function types(blocks: Block[]): unknown[] {
  return blocks.map((block) => [block.type, block.type === 'list' ? block.items.length : 0]);
}
