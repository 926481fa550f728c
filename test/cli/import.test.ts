import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/json/schema/parse.ts';
import { serviceSchema, type Service } from '../../src/article/schema.ts';
import { runCli } from './run-cli.ts';

const page = fileURLToPath(new URL('../fixtures/lower-back.txt', import.meta.url));
const demo = new URL('../../demo/clinic/services/massage-for-lower-back-tension.json', import.meta.url);

function fileWith(content: string | Uint8Array, name = 'page.txt'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'import-')), name);
  writeFileSync(path, content);
  return path;
}

describe('clinic-elements import', () => {
  it("makes the demo's article of the page that it came from", async () => {
    const { code, stdout } = await runCli(['import', page]);
    const service = JSON.parse(stdout) as Service;
    const expected = JSON.parse(readFileSync(demo, 'utf8')) as Service;
    expect(code).toBe(0);
    expect(parse(serviceSchema, service)).toMatchObject({ ok: true, warnings: [] });
    expect(service.title).toBe(expected.title);
    expect(service.slug).toBe(expected.slug);
    expect(service.sections).toEqual(expected.sections);
    expect(service.sections).toHaveLength(10);
  });

  it.each([
    ['windows-1252', [0x93, 0x63, 0x61, 0x66, 0xe9, 0x94], '“café”'],
    ['iso-8859-2', [0xa3, 0xf3, 0x64, 0xbc], 'Łódź'],
    ['shift_jis', [0x95, 0x5c, 0x8e, 0xe8], '表手'],
  ])('reads a page in %s as it says', async (encoding, bytes, text) => {
    const [before = '', after = ''] = `<meta charset=${encoding}><h1>Neck</h1><h2>Care</h2><p>{}</p>`.split(
      '{}',
    );
    const file = fileWith(
      Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]),
      'page.html',
    );
    const { stdout } = await runCli(['import', file]);
    expect((JSON.parse(stdout) as Service).sections[0]?.blocks).toEqual([{ type: 'paragraph', text }]);
  });

  it('reads a page in UTF-16 by its byte order mark', async () => {
    const html = '\ufeff<h1>Neck</h1><h2>Care</h2><p>Łódź</p>';
    const { stdout } = await runCli(['import', fileWith(Buffer.from(html, 'utf16le'), 'page.html')]);
    expect((JSON.parse(stdout) as Service).sections[0]?.blocks).toEqual([
      { type: 'paragraph', text: 'Łódź' },
    ]);
  });

  it('reports every left-out line with its location and kind', async () => {
    const { stderr } = await runCli(['import', page]);
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => line.slice(page.length + 1));
    expect(lines).toEqual([
      '51: left out, share heading: Share with your community!',
      '53: left out, form heading: Book Your Free Consultation',
      '55: left out, no-JavaScript notice of a form plugin: Please enable JavaScript in your browser to complete this form.',
      '56: left out, form question: When to Call?',
      '58: left out, related heading: Related Services',
    ]);
  });

  it('writes what check then accepts, and keeps what was there before', async () => {
    const out = fileWith('{"written": "by hand"}', 'service.json');
    const { code, stdout } = await runCli(['import', page, '-o', out]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect((await runCli(['check', out])).code).toBe(0);
    expect(readFileSync(`${out}.bak`, 'utf8')).toBe('{"written": "by hand"}');
    expect(readdirSync(join(out, '..')).sort()).toEqual(['service.json', 'service.json.bak']);
  });

  it('takes the slug and the language that it is given', async () => {
    const path = fileWith('درمان کمر\n\nچرا کمر می‌گیرد\n\nاین یک جملهٔ کوتاه است. و این هم یکی.\n');
    expect((await runCli(['import', path])).stderr).toContain('--slug');
    const { stdout } = await runCli(['import', path, '--slug', 'back-care', '--language', 'fa']);
    expect(JSON.parse(stdout)).toMatchObject({
      slug: 'back-care',
      language: 'fa',
      summary: 'این یک جملهٔ کوتاه است.',
      sections: [{ id: 'section-1', heading: 'چرا کمر می‌گیرد' }],
    });
  });

  it.each([
    ['a file without anything in it', fileWith(' \n\n'), 'is empty'],
    ['a file without headings', fileWith('A Title\n\nOnly one paragraph stands here.\n'), 'no headings'],
    ['a file without a title', fileWith('It begins with a sentence.\n\nHeading\n\nText.\n'), 'no title'],
    ['a picture', fileWith(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])), 'is not a text file'],
    ['text in another encoding', fileWith(new Uint8Array([0x63, 0x61, 0x66, 0xe9])), 'UTF-8'],
    ['a file that is not there', '/nowhere/page.txt', 'was not found'],
    ['a folder', tmpdir(), 'is a folder'],
    ['a file of more than 2 MB', fileWith('a'.repeat(2 * 1024 * 1024 + 1)), 'too large'],
    ['Markdown without a title', fileWith('## Heading\n\nText.\n', 'page.md'), 'has no title'],
    ['a web page without headings', fileWith('<!doctype html><title>x</title><p>y</p>'), 'has no headings'],
    ['JSON of another kind', fileWith('[{"id": 1}]'), 'not a page as WordPress answers it'],
    ['elements too deep within each other', fileWith(`<div>${'<i>'.repeat(60_000)}`), 'too deep'],
  ])('refuses %s and says why', async (_what, path, reason) => {
    const { code, stdout, stderr } = await runCli(['import', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(path);
    expect(stderr).toContain(reason);
  });

  it.each([
    ['--slug', 'Not A Slug'],
    ['--language', 'english language'],
    ['--output', page],
  ])('refuses %s %s as a wrong call', async (option, value) => {
    const { code, stderr } = await runCli(['import', page, option, value]);
    expect(code).toBe(2);
    expect(stderr).toContain(option);
  });
});
