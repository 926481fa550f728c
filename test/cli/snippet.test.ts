import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSnippet } from '../../src/cli/snippet/make-snippet.ts';
import { runCli } from './run-cli.ts';

const SITE = ['--service', 'neck-massage', '--base', 'https://clinic.example/app'];

describe('clinic-elements snippet', () => {
  it('prints one script and its address, a hint for each file that is fetched, and the four elements', async () => {
    const { code, stdout } = await runCli(['snippet', ...SITE, '--partner', 'north-gym']);
    expect(code).toBe(0);
    expect(stdout.match(/<script/g)).toHaveLength(2);
    expect(stdout).toContain('<script defer src="https://clinic.example/app/clinic-elements.js"></script>');
    expect(stdout).toContain(
      '<script type="application/json" data-clinic-elements="https://clinic.example/app/clinic-elements.js">{}</script>',
    );
    const hinted = [...stdout.matchAll(/<link rel="preload" as="fetch" crossorigin href="([^"]+)">/g)].map(
      ([, url]) => url,
    );
    expect(hinted).toEqual([
      'https://clinic.example/app/services/neck-massage.json',
      'https://clinic.example/app/clinic.json',
      'https://clinic.example/app/services/index.json',
    ]);
    expect(stdout).toContain(
      '<service-article src="https://clinic.example/app/services/neck-massage.json" partner="north-gym"',
    );
    expect(stdout).toContain(
      'clinic="https://clinic.example/app/clinic.json" service="neck-massage" partner="north-gym"',
    );
    expect(stdout).toContain('current="neck-massage"');
    expect(stdout).toContain('<share-links>');
  });

  it('gives a browser without JavaScript a link to the form, and every element its space where scripts run', async () => {
    const { stdout } = await runCli(['snippet', ...SITE, '--action', 'https://desk.example/consultations']);
    expect(stdout).toContain('<a href="https://desk.example/consultations">');
    const [, rules] = /<style>@media \(scripting:enabled\)\{(.*)\}<\/style>/.exec(stdout) ?? [];
    expect(
      rules?.match(/:not\(\[data-state\]\)\{display:block;min-height:(100vh|60em|12em|6.5em)\}/g),
    ).toHaveLength(4);
    expect(stdout.replace(rules!, '')).not.toContain('min-height');
  });

  it('prints and hints only what is asked for', async () => {
    const { stdout } = await runCli(['snippet', ...SITE, '--elements', 'share,article']);
    expect(stdout).toContain('<service-article');
    expect(stdout).toContain('<share-links');
    expect(stdout).not.toMatch(/consultation-form|related-services|clinic\.json|index\.json/);
  });

  it('escapes every value', () => {
    const evil = '/"><script>alert(1)</script>&\'';
    const text = makeSnippet({
      service: evil,
      partner: evil,
      script: evil,
      article: evil,
      clinic: evil,
      action: evil,
      index: evil,
      elements: ['article', 'share', 'form', 'related'],
    });
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('/">');
  });

  it.each([
    ['--base', 'javascript:alert(1)'],
    ['--base', 'ftp://clinic.example'],
    ['--base', '//clinic.example'],
    ['--base', 'clinic.example'],
    ['--base', 'https://clinic.example/?page=1'],
    ['--clinic', 'data:application/json,{}'],
    ['--action', 'https://ana:secret@clinic.example/'],
    ['--partner', 'a b'],
    ['--service', '../clinic'],
    ['--elements', 'article,video'],
  ])('refuses %s %s', async (option, value) => {
    const { code, stdout, stderr } = await runCli(['snippet', ...SITE, option, value]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(option);
  });
});

describe('clinic-elements snippet --partner', () => {
  const PARTNER = [...SITE, '--partner', 'north-gym'];
  const NOINDEX = '<meta name="robots" content="noindex" />';
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'snippet-'));
    await mkdir(join(folder, 'services'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('prints the snippet for a program and the advice for a person', async () => {
    const { code, stdout, stderr } = await runCli(['snippet', ...PARTNER]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<script defer [\s\S]*<\/related-services>\n$/);
    expect(stdout).not.toContain('noindex');
    expect(stderr).toContain(NOINDEX);
    expect(stderr).toContain('X-Robots-Tag: noindex');
    expect(stderr).toContain('robots.txt');
    expect(stderr).toContain('ALLOWED_ORIGINS');
  });

  it('gives no advice to the clinic’s own site', async () => {
    const { stdout, stderr } = await runCli(['snippet', ...SITE]);
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/partner|syndication/);
  });

  it('writes both into a folder that it makes, and keeps what was there', async () => {
    const out = join(folder, 'gym', 'page');
    const { stdout } = await runCli(['snippet', ...PARTNER, '-o', out]);
    expect(stdout).toBe('');
    expect((await readdir(out)).sort()).toEqual(['robots.md', 'snippet.html']);
    expect(await readFile(join(out, 'robots.md'), 'utf8')).toContain(NOINDEX);
    const { stdout: printed } = await runCli(['snippet', ...PARTNER]);
    expect(await readFile(join(out, 'snippet.html'), 'utf8')).toBe(printed);
    await runCli(['snippet', ...PARTNER, '--syndication', 'excerpt', '-o', out]);
    expect(await readFile(join(out, 'snippet.html.bak'), 'utf8')).toBe(printed);
  });

  it('shows the beginning alone where asked to, which search engines may find', async () => {
    const { stdout, stderr } = await runCli(['snippet', ...PARTNER, '--syndication', 'excerpt']);
    expect(stdout).toContain('partner="north-gym" syndication="excerpt"');
    expect(stderr).not.toContain(NOINDEX);
    expect(stderr).toContain('Nothing to do');
  });

  it('names the partner also where no script runs', async () => {
    const { stdout } = await runCli([
      'snippet',
      ...PARTNER,
      '--action',
      'https://desk.example/consultations',
    ]);
    expect(stdout).toContain(
      '<a href="https://desk.example/consultations?service=neck-massage&amp;partner=north-gym">',
    );
  });

  it('says where the article was first published, and warns when its JSON does not', async () => {
    const service = {
      contract: 1,
      slug: 'neck-massage',
      title: 'Neck massage',
      canonicalUrl: 'https://clinic.example/neck',
      sections: [],
    };
    const file = join(folder, 'services', 'neck-massage.json');
    await writeFile(file, JSON.stringify(service));
    const known = await runCli(['snippet', ...PARTNER, '--data', folder]);
    expect(known.stderr).toContain('a link to https://clinic.example/neck');
    await writeFile(file, JSON.stringify({ ...service, canonicalUrl: undefined }));
    const unknown = await runCli(['snippet', ...PARTNER, '--data', folder]);
    expect(unknown.code).toBe(0);
    expect(unknown.stderr).toContain(`${file}: there is no "canonicalUrl"`);
    await rm(file);
    const missing = await runCli(['snippet', ...PARTNER, '--data', folder]);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toContain('neck-massage.json');
  });

  it('warns of addresses that would lead to the partner’s own site', async () => {
    const { stderr } = await runCli(['snippet', '--service', 'neck-massage', '--partner', 'north-gym']);
    expect(stderr).toContain('--base');
  });

  it('refuses a way of showing that it does not know', async () => {
    const { code, stderr } = await runCli(['snippet', ...PARTNER, '--syndication', 'half']);
    expect(code).toBe(2);
    expect(stderr).toContain('--syndication half');
  });
});
