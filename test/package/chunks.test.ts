import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { budgets, measureSizes } from '../../scripts/measure-sizes.ts';

const root = new URL('../..', import.meta.url).pathname;
const dist = join(root, 'dist');
const REGISTRY = Symbol.for('clinic-elements');

describe.each([
  ['reads WordPress’s answers', 'wordpress', 12],
  ['renders codes', 'qr', 4],
  ['offers times', 'times', 4],
])('the script that %s', (_, part, kib) => {
  const file = `clinic-elements.${part}.js`;
  const script = readFileSync(join(dist, file), 'utf8');

  it(`costs at most ${kib} KiB after brotli`, () => {
    expect(budgets.find((budget) => budget.file === file)?.brotli).toBe(kib * 1024);
    expect(measureSizes(dist).find((size) => size.file === file)?.brotli).toBeLessThanOrEqual(kib * 1024);
  });

  it('leaves its chunk under a registered symbol, and no name', () => {
    const page = createContext({ TextEncoder });
    const keys = () => runInContext('Reflect.ownKeys(globalThis)', page) as PropertyKey[];
    const before = keys();
    runInContext(script, page);
    expect(keys().filter((key) => !before.includes(key))).toEqual([REGISTRY]);
    const kept: unknown = runInContext('globalThis[Symbol.for("clinic-elements")].chunks[0][0]', page);
    expect(kept).toBe(part);
  });

  it('keeps what other scripts added before it', () => {
    const page = { TextEncoder, [REGISTRY]: { chunks: [['es', {}]] } };
    runInContext(script, createContext(page));
    expect(page[REGISTRY].chunks.map(([name]) => name)).toEqual(['es', part]);
  });

  it('throws nothing where it comes before the elements', () => {
    expect(() => runInContext(script, createContext({ TextEncoder })) as unknown).not.toThrow();
  });

  it('loads nothing and turns no text into code', () => {
    expect(script).not.toMatch(/\bimport\s*\(|\beval\b|\bFunction\s*\(/);
  });

  it('can be imported as a module by bundlers', () => {
    const code = `await import('clinic-elements/parts/${part}');
      console.log(typeof globalThis[Symbol.for('${REGISTRY.description}')].chunks[0][1])`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(said.trim()).toMatch(/^(function|object)$/);
  });
});
