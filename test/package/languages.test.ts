import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { budgets, measureSizes } from '../../scripts/measure-sizes.ts';
import { languageScripts } from '../../scripts/build-languages.ts';
import { fa } from '../../src/i18n/fa/form.ts';
import { pack, unpack } from '../../src/elements/lazy-load/packed.ts';
import { fa as elements } from '../../src/i18n/fa/elements.ts';

const root = new URL('../..', import.meta.url).pathname;
const dist = join(root, 'dist');

describe.each(['es', 'fa'])('the script of %s', (language) => {
  const file = `clinic-elements.${language}.js`;
  const script = readFileSync(join(dist, file), 'utf8');

  it('costs at most 2 KiB after brotli', () => {
    expect(budgets.find((budget) => budget.file === file)?.brotli).toBe(2048);
    expect(measureSizes(dist).find((size) => size.file === file)?.brotli).toBeLessThanOrEqual(2048);
  });

  it('is what its tables say now (after npm run build)', async () => {
    expect(script).toBe((await languageScripts()).get(file));
  });

  it('leaves one text under a registered symbol, and no name', () => {
    const page: Record<PropertyKey, unknown> = {};
    (runInThisContext(`(self) => { ${script} }`) as (self: object) => void)(page);
    expect(Reflect.ownKeys(page)).toEqual([Symbol.for('clinic-elements.words')]);
    const [text] = page[Symbol.for('clinic-elements.words')] as string[];
    expect(unpack(text ?? '')?.form.language).toBe(language);
  });

  it('can be had as a module by who bundles', () => {
    const code = `await import('clinic-elements/languages/${language}');
      console.log(globalThis[Symbol.for('clinic-elements.words')][0].form.language)`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(said.trim()).toBe(language);
  });
});

describe('a packed language', () => {
  it('is unpacked to the same sentences', () => {
    expect(unpack(pack({ form: fa, elements }))).toEqual({ form: fa, elements });
  });

  it('is left aside when it was packed by another version, whose sentences stand in other places', () => {
    const text = pack({ form: fa, elements });
    expect(unpack(text.replace(/^[^\n]+/, 'other'))).toBeUndefined();
    expect(unpack(text.split('\n').slice(0, -1).join('\n'))).toBeUndefined();
    expect(unpack('')).toBeUndefined();
  });
});

describe('the script of the elements', () => {
  it('holds English alone', () => {
    // Before an extension people write a word of their own language, whichever the form speaks.
    const script = readFileSync(join(dist, 'clinic-elements.js'), 'utf8').replace(/داخل/, '');
    expect(script).toContain('Enter your full name');
    expect(script).not.toMatch(/Escriba|[\u0600-\u06ff]{3}/);
  });
});
