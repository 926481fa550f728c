import { describe, expect, it } from 'vitest';
import { makeSnippet } from '../../src/cli/snippet/make-snippet.ts';
import { runCli } from './run-cli.ts';

const SITE = ['--service', 'neck-massage', '--base', 'https://clinic.example/app'];

describe('clinic-elements snippet', () => {
  it('prints one script, a hint for each file that is fetched, and the four elements', async () => {
    const { code, stdout } = await runCli(['snippet', ...SITE, '--partner', 'north-gym']);
    expect(code).toBe(0);
    expect(stdout.match(/<script/g)).toHaveLength(1);
    expect(stdout).toContain('<script defer src="https://clinic.example/app/clinic-elements.js"></script>');
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
    expect(stdout).toContain('<share-links ');
  });

  it('gives a browser without JavaScript a link to the form, and every element its space', async () => {
    const { stdout } = await runCli(['snippet', ...SITE, '--action', 'https://desk.example/consultations']);
    expect(stdout).toContain('<a href="https://desk.example/consultations">');
    expect(stdout.match(/min-height:(100vh|60rem|12rem|3rem)/g)).toHaveLength(4);
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
