import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyEdits, modify } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const demo = fileURLToPath(new URL('../../demo/clinic', import.meta.url));

/** Gives a document's keys other values, by dotted path; a list's next index adds to it. */
type Change = Record<string, unknown>;

/** A copy of the demo's documents, with some of them changed. */
function siteWith(changes: Record<string, Change> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync(join(demo, 'clinic.json'), join(folder, 'clinic.json'));
  cpSync(join(demo, 'services'), join(folder, 'services'), { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const path = join(folder, name);
    for (const [place, value] of Object.entries(change)) {
      const keys = place.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, applyEdits(text, modify(text, keys, value, {})));
    }
  }
  return folder;
}

function fileWith(text: string | Uint8Array, name = 'service.json'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'check-')), name);
  writeFileSync(path, text);
  return path;
}

describe('clinic-elements check', () => {
  it("finds nothing wrong with the demo's documents", async () => {
    const { code, stdout, stderr } = await runCli(['check', demo]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toHaveLength(7);
    expect(stdout).not.toContain('note:');
  });

  it('says file, line, column and place of an issue, and what was probably meant', async () => {
    const path = fileWith(
      '{\n  "contract": 1,\n  "slug": "a",\n  "title": "A",\n  "sections": [\n    { "id": "b", "headding": "B", "blocks": [] }\n  ]\n}\n',
    );
    const { code, stdout } = await runCli(['check', path]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      `${path}:6:18: sections[0].headding: unknown key 'headding': did you mean 'heading'?\n`,
    );
    expect(stdout).toContain(`${path}:6:5: sections[0].heading: is missing.`);
  });

  it('reports every issue of every file', async () => {
    const folder = siteWith({
      'clinic.json': { phone: 5, timeZone: 'Mars/Base' },
      'services/desk-posture-review.json': { 'sections.1.kind': 'benfits' },
    });
    const { code, stdout } = await runCli(['check', folder]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/clinic\.json:\d+:\d+: phone: is 5, but must be text/);
    expect(stdout).toMatch(/clinic\.json:\d+:\d+: timeZone: unknown time zone/);
    expect(stdout).toMatch(
      /desk-posture-review\.json:\d+:\d+: sections\[1\]\.kind: .*Did you mean "benefits"\?/,
    );
  });

  it('says what is wrong with opening hours and closures', async () => {
    const folder = siteWith({
      'clinic.json': {
        'hours.monday': [['14:00', '13:00']],
        closures: [{ from: '2026-12-02', to: '2026-12-01' }],
      },
    });
    const { stdout } = await runCli(['check', join(folder, 'clinic.json')]);
    expect(stdout).toMatch(/hours\.monday: the hours of a day must be in order/);
    expect(stdout).toMatch(/closures\[0\]: "to" is before "from"/);
  });

  it('reports issues for the matching member of a union', async () => {
    const folder = siteWith({
      'services/desk-posture-review.json': {
        'sections.0.blocks': [
          { type: 'paragraph', text: ['See ', { text: 'this', href: 'javascript:alert(1)' }] },
          { type: 'paragraph', text: [{ text: 'x', strng: true }] },
          { type: 'video' },
        ],
      },
    });
    const { stdout } = await runCli(['check', folder]);
    expect(stdout).toMatch(/blocks\[0\]\.text\[1\]\.href: this address is not allowed/);
    expect(stdout).toMatch(/blocks\[1\]\.text\[0\]\.strng: unknown key 'strng': did you mean 'strong'\?/);
    expect(stdout).toMatch(/blocks\[2\]\.type: is "video", but must be one of "paragraph", "list"/);
  });

  it('reports a duplicate key', async () => {
    const path = fileWith('{ "contract": 1,\n  "slug": "a", "title": "A", "title": "B", "sections": [] }');
    expect((await runCli(['check', path])).stdout).toContain(`${path}:2:30: title: duplicate key`);
  });

  it.each([
    [
      'a later contract',
      '{"contract": 2, "sections": [{"new": 1}]}',
      ':1:14: contract: the document is for a newer contract',
    ],
    ['JSON that was cut off in a text', '{\n"contract": 1,\n"title": "Ma', ':3:13: the JSON ends here'],
    ['JSON that was cut off after a bracket', '{\n"sections": []', ':2:15: the JSON ends here'],
    ['a comma too many', '{\n"contract": 1,\n}', ':3:1: not JSON: '],
    ['a comment', '// hello\n{}', ':1:1: not JSON: JSON has no comments'],
    ['a web page', '<!doctype html>', ': is a page (HTML), not JSON'],
    ['nothing', '', ': is empty'],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff]), ': is not UTF-8 text'],
    ['a file of 5 MB', `"${'a'.repeat(5_000_000)}"`, ': is too large: 4.8 MB'],
    ['a document of no known kind', '{"name": "x"}', ':1:1: is not a service'],
    ['a list', '[]', ':1:1: is not a service'],
  ])('reports %s', async (_what, text, message) => {
    const path = fileWith(text);
    const { code, stdout } = await runCli(['check', path]);
    expect(code).toBe(1);
    expect(stdout).toContain(path + message);
  });

  it('says which file was not found, and still checks the others', async () => {
    const { code, stdout } = await runCli(['check', 'nowhere.json', join(demo, 'clinic.json')]);
    expect(code).toBe(1);
    expect(stdout).toContain('nowhere.json: was not found');
    expect(stdout).toContain('clinic.json: ok');
  });

  it('refuses a folder without any documents', async () => {
    const { code, stderr } = await runCli(['check', mkdtempSync(join(tmpdir(), 'check-'))]);
    expect(code).toBe(1);
    expect(stderr).toContain('is a folder without clinic.json');
  });

  it('reads a file that begins with a byte order mark', async () => {
    const path = fileWith(`\ufeff${readFileSync(join(demo, 'clinic.json'), 'utf8')}`, 'clinic.json');
    expect((await runCli(['check', path])).code).toBe(0);
  });

  it('reports a related service that does not exist', async () => {
    const folder = siteWith({
      'services/desk-posture-review.json': { 'related.2': 'knee-care' },
    });
    const { code, stdout } = await runCli(['check', folder]);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /desk-posture-review\.json:\d+:\d+: related\[2\]: there is no service "knee-care"/,
    );
  });

  it('finds it too when the files are named one by one', async () => {
    const folder = siteWith({
      'services/desk-posture-review.json': { 'related.2': 'knee-care' },
    });
    const files = ['index.json', 'desk-posture-review.json'].map((name) => join(folder, 'services', name));
    expect((await runCli(['check', ...files])).stdout).toContain('there is no service "knee-care"');
    expect((await runCli(['check', files[1] ?? ''])).code).toBe(0);
  });

  it('finds a slug that is in the index twice or differs from its file', async () => {
    const folder = siteWith({
      'services/index.json': {
        'services.5': { slug: 'massage-for-lower-back-tension', title: 'Again', url: '/again' },
      },
      'services/desk-posture-review.json': { slug: 'desk' },
    });
    const { code, stdout } = await runCli(['check', folder]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/services\[5\]\.slug: "massage-for-lower-back-tension" is in the index twice/);
    expect(stdout).toMatch(/slug: does not match the file's name\. Rename the file to desk\.json/);
  });

  it('does not require a file in another folder to have the name of its slug', async () => {
    const elsewhere = fileWith('{ "contract": 1, "slug": "knee-care", "title": "Knees", "sections": [] }');
    const { code, stdout } = await runCli(['check', elsewhere, demo]);
    expect(code).toBe(0);
    expect(stdout).not.toContain('note:');
  });

  it('only notes an index entry without a document: its link may lead to any page', async () => {
    const folder = siteWith({
      'services/index.json': { 'services.5': { slug: 'knee-care', title: 'Knees', url: '/knees' } },
    });
    const { code, stdout } = await runCli(['check', folder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/note: services\[5\]\.slug: there is no knee-care\.json/);
  });
});
