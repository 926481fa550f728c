import { describe, expect, it } from 'vitest';
import { parse } from '../../src/json/schema/parse.ts';
import { formatPath } from '../../src/json/issue.ts';
import { serviceSchema } from '../../src/article/schema.ts';

const service = (more: object = {}) => ({ contract: 1, slug: 'neck', title: 'Neck', sections: [], ...more });

describe('parse', () => {
  it('gives the value of a good document', () => {
    expect(parse(serviceSchema, service())).toEqual({ ok: true, value: service(), warnings: [] });
  });

  it('leaves out unknown keys, wherever they are, and names them as warnings', () => {
    const section = { id: 'a', heading: 'A', blocks: [] };
    const input = service({ video: 1, sections: [{ ...section, colour: 'red' }] });
    const parsed = parse(serviceSchema, input);
    expect(parsed).toMatchObject({ ok: true, value: service({ sections: [section] }) });
    expect(parsed.ok && parsed.warnings.map(({ path }) => formatPath(path))).toEqual([
      'sections[0].colour',
      'video',
    ]);
    expect(input).toHaveProperty('video', 1);
  });

  it('reports every issue at once', () => {
    const parsed = parse(serviceSchema, service({ slug: 'A b', title: '', sections: [{ id: 'a' }] }));
    expect(!parsed.ok && parsed.issues.map(({ path }) => formatPath(path))).toEqual([
      'slug',
      'title',
      'sections[0].heading',
      'sections[0].blocks',
    ]);
  });

  it('reports only the contract of a document of a later one', () => {
    const parsed = parse(serviceSchema, { contract: 2, chapters: [] });
    expect(parsed).toMatchObject({
      ok: false,
      issues: [{ code: 'rule', path: ['contract'], params: { rule: 'newer-contract' } }],
    });
    expect(!parsed.ok && parsed.issues).toHaveLength(1);
  });

  it.each([[null], [undefined], ['text'], [[]], [3]])('refuses %j as a document', (input) => {
    expect(parse(serviceSchema, input)).toMatchObject({ ok: false, issues: [{ path: [] }] });
  });
});

describe('formatPath', () => {
  it('writes keys and indices as in code', () => {
    expect(formatPath(['sections', 0, 'blocks', 2, 'text'])).toBe('sections[0].blocks[2].text');
    expect(formatPath([])).toBe('');
  });
});
