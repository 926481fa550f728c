import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFetchUrl, isLinkUrl } from '../../src/json/is-url.ts';
import type { Service } from '../../src/article/schema.ts';
import { MARKUP, NULL_BYTES, PARSED_AWAY } from '../elements/payloads/payloads.ts';
import { runCli } from '../cli/run-cli.ts';

const SAFE_START = 'The neck carries the head all day, and it says so when it has had enough.';
const SAFE_END = 'Rest helps, and so does warmth.';

/** A page of each format with the payload in the article's text. */
const FORMATS: Record<string, (payload: string) => string> = {
  'page.md': (payload) =>
    `# Neck Care\n\n${SAFE_START}\n\n## What Helps\n\n${SAFE_END}\n\n## What Does Not\n\n${payload}\n\nWords after it.\n`,
  'page.html': (payload) =>
    `<!doctype html><html lang="en"><head><title>Neck Care</title></head><body><article><h1>Neck Care</h1>
     <p>${SAFE_START}</p><h2>What Helps</h2><p>${SAFE_END}</p><h2>What Does Not</h2><div>${payload}</div><p>Words after it.</p></article></body></html>`,
  'page.json': (payload) =>
    JSON.stringify([
      {
        slug: 'neck-care',
        link: 'https://clinic.example/neck-care/',
        title: { rendered: `Neck Care ${payload}` },
        excerpt: { rendered: `<p>In short. ${payload}</p>` },
        content: {
          rendered: `<p>${SAFE_START}</p><h2>What Helps</h2><p>${SAFE_END}</p><h2>What Does Not</h2>${payload}<p>Words after it.</p>`,
        },
      },
    ]),
};

/** Every string in a value, with its property's name. */
function stringsIn(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, Array.isArray(value) ? name : key));
}

async function importHostile(name: string, payload: string) {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const [source, out] = [join(folder, name), join(folder, 'service.json')];
  writeFileSync(source, FORMATS[name]?.(payload) ?? '');
  const { code, stdout, stderr } = await runCli(['import', source, '--slug', 'neck-care']);
  writeFileSync(out, stdout);
  return { code, stdout, stderr, checked: (await runCli(['check', out])).code };
}

describe.each(Object.keys(FORMATS))('clinic-elements import of a hostile %s', (name) => {
  it.each(Object.entries(MARKUP))('imports nothing of this and reports it: %s', async (_kind, payload) => {
    const result = await importHostile(name, payload);
    expectHarmless(result);
    expect(result.stderr).toMatch(/left out/);
  });

  it.each(Object.entries(PARSED_AWAY))('makes this harmless: %s', async (_kind, payload) => {
    expectHarmless(await importHostile(name, payload));
  });
});

function expectHarmless({ code, stdout, stderr, checked }: Awaited<ReturnType<typeof importHostile>>): void {
  expect({ code, checked }, stderr).toEqual({ code: 0, checked: 0 });
  expect(stdout).not.toContain('<');
  for (const [property, text] of stringsIn(JSON.parse(stdout))) {
    expect(text).not.toMatch(/<[a-z/!?]/iu);
    expect(text).not.toContain('\u0000');
    expect(text).not.toMatch(/[\u202d\u202e]/u);
    if (property === 'href') expect(text).toSatisfy(isLinkUrl);
    if (['src', 'url', 'canonicalUrl'].includes(property)) expect(text).toSatisfy(isFetchUrl);
    if (['href', 'src', 'url'].includes(property))
      expect(text).not.toMatch(/^\s*(javascript|data|vbscript)/iu);
  }
  // The text before the payload is kept.
  const service = JSON.parse(stdout) as Service;
  expect(service.sections[1]).toMatchObject({ heading: 'What Helps', blocks: [{ text: SAFE_END }] });
}

describe('clinic-elements import of hostile addresses', () => {
  it.each([
    '[words](javascript:harm())',
    '[words](JAVASCRIPT:harm())',
    '[words](&#x6A;avascript:harm())',
    '[words](data:text/html;base64,PHNjcmlwdD4=)',
    '[words][1]\n\n[1]: vbscript:harm()',
    '<javascript:harm()>',
    '![words](javascript:harm())',
  ])('reports the Markdown %s and keeps no address of it', async (payload) => {
    const { stdout, stderr, checked } = await importHostile('page.md', payload);
    expect(checked).toBe(0);
    expect(stringsIn(JSON.parse(stdout)).filter(([property]) => property === 'href')).toEqual([]);
    expect(stderr).toMatch(/left out, (unsafe link|image without a safe address)/);
  });

  it.each(['javascript:harm()', 'data:text/html,harm', ' java\nscript:harm()'])(
    'rejects %j as the canonical URL, from WordPress or a saved page',
    async (address) => {
      const wordpress = JSON.parse(FORMATS['page.json']?.('') ?? '') as Record<string, unknown>[];
      const page = JSON.stringify([{ ...wordpress[0], link: address }]);
      const saved = FORMATS['page.html']?.('').replace(
        '<title>',
        `<link rel="canonical" href="${address}"><title>`,
      );
      for (const [name, content] of [
        ['page.json', page],
        ['page.html', saved ?? ''],
      ] as const) {
        const path = join(mkdtempSync(join(tmpdir(), 'hostile-')), name);
        writeFileSync(path, content);
        const { stdout, stderr } = await runCli(['import', path]);
        expect(JSON.parse(stdout)).not.toHaveProperty('canonicalUrl');
        expect(stderr).toContain('unsafe address of the page');
      }
    },
  );

  it.each(Object.entries(NULL_BYTES))(
    'rejects null bytes in a file, and removes them from an answer of WordPress: %s',
    async (_kind, payload) => {
      expect((await importHostile('page.html', payload)).stderr).toContain('is not a text file');
      expectHarmless(await importHostile('page.json', payload));
    },
  );

  it('prints no control characters of a page to the terminal', async () => {
    const { stderr } = await importHostile('page.html', '<a href="javascript:&#27;[2J">\u001b[31mwords</a>');
    expect(stderr).not.toContain('\u001b');
  });
});
