import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { budgets, measureSizes } from '../../scripts/measure-sizes.ts';
import { languageScripts } from '../../scripts/build-languages.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import type { Chunk } from '../../src/elements/lazy-load/registry.ts';

const root = new URL('../..', import.meta.url).pathname;
const dist = join(root, 'dist');

describe.each(LANGUAGES.filter((language) => language !== 'en'))('the script of %s', (language) => {
  const file = `clinic-elements.${language}.js`;
  const script = readFileSync(join(dist, file), 'utf8');

  it('costs at most 3 KiB after brotli', () => {
    expect(budgets.find((budget) => budget.file === file)?.brotli).toBe(3 * 1024);
    expect(measureSizes(dist).find((size) => size.file === file)?.brotli).toBeLessThanOrEqual(3 * 1024);
  });

  it('is what its tables say now (after npm run build)', () => {
    expect(script).toBe(languageScripts().get(file));
  });

  it('leaves its tables under a registered symbol, and no name', () => {
    const page: Record<PropertyKey, unknown> = {};
    (runInThisContext(`(self) => { ${script} }`) as (self: object) => void)(page);
    expect(Reflect.ownKeys(page)).toEqual([Symbol.for('clinic-elements')]);
    const { chunks } = page[Symbol.for('clinic-elements')] as { chunks: Chunk[] };
    expect(chunks.map(([name]) => name)).toEqual([language]);
  });

  it('is exported by the package, and kept by bundlers', () => {
    const { exports, sideEffects } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      exports: Record<string, unknown>;
      sideEffects: string[];
    };
    expect(Object.keys(exports)).toEqual(expect.arrayContaining([`./languages/${language}`, `./${file}`]));
    expect(sideEffects).toEqual(expect.arrayContaining([`./dist/${file}`, `./dist/chunks/${language}.js`]));
  });

  it('can be imported as a module', () => {
    const code = `await import('clinic-elements/languages/${language}');
      console.log(globalThis[Symbol.for('clinic-elements')].chunks[0][0])`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(said.trim()).toBe(language);
  });
});

describe('the script of the elements', () => {
  it('holds English alone', () => {
    // The word for an extension in a phone number is recognized in Persian, too, in every language of the form.
    const script = readFileSync(join(dist, 'clinic-elements.js'), 'utf8').replace(/داخل/, '');
    expect(script).toContain('Enter your full name');
    // No three Arabic letters in a row; the Persian digits are there.
    expect(script).not.toMatch(/Escriba|[\u0621-\u06d3]{3}/);
  });
});
