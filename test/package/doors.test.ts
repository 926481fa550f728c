import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findCycle, importsOf, isBarrel, sourceFiles, type Import } from './imports.ts';

const src = new URL('../../src', import.meta.url).pathname;
const files = sourceFiles(src);
const imports = files.flatMap((file) => importsOf(src, file));

const below = ['json', 'clinic', 'article', 'consultation', 'i18n', 'convert', 'templates'];
/** The folders of src/ from which each folder may import, besides itself. Types count. */
const doors: Record<string, readonly string[]> = {
  json: [],
  clinic: ['json'],
  article: ['json', 'clinic'],
  consultation: ['json', 'clinic'],
  i18n: ['json', 'clinic', 'consultation'],
  convert: ['json', 'article'],
  templates: ['json', 'clinic', 'article', 'consultation', 'i18n'],
  elements: below.filter((name) => name !== 'convert'),
  prerender: below,
  receiver: below,
  import: below,
  check: below,
  chunks: [...below, 'elements'],
  cli: [...below, 'prerender', 'receiver', 'import', 'check'],
  'index.ts': [...below, 'elements'],
  'define.ts': [...below, 'elements'],
};

const webStandardsAlone = ['json', 'clinic', 'article', 'consultation', 'i18n'];
const namesThatSayNothing = /(^|\/)(utils?|helpers?|common|core|misc|shared|lib)(\/|$)/;

const room = (path: string): string => path.split('/')[0] ?? '';

function forbidden(found: Import[]): string[] {
  return found
    .filter(({ relative, from, to }) => relative && room(from) !== room(to))
    .filter(({ from, to }) => !doors[room(from)]?.some((door) => door === to || door === room(to)))
    .map(({ from, to }) => `${from} → ${to}`);
}

describe('the folders of src/', () => {
  it('are the ones that the list of imports knows', () => {
    expect([...new Set(files.map(room))].filter((name) => !(name in doors))).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('import only from the folders below them', () => {
    expect(forbidden(imports)).toEqual([]);
  });

  it('import files that are there, under their full names', () => {
    const missing = imports.filter(({ relative, to }) => relative && !existsSync(join(src, to)));
    expect(missing.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('import each other in no cycle, types counted', () => {
    expect(findCycle(edgesOf(files, imports))).toBeNull();
  });

  it('use web standards alone where browsers and servers share them', () => {
    const slips = imports
      .filter(({ relative, from }) => !relative && webStandardsAlone.includes(room(from)))
      .filter(({ to }) => to.startsWith('node:') || to.startsWith('lit') || to.startsWith('@lit'));
    expect(slips).toEqual([]);
  });

  it('keep Node out of what browsers load', () => {
    const slips = imports.filter(
      ({ from, to }) => ['elements', 'index.ts', 'define.ts'].includes(room(from)) && to.startsWith('node:'),
    );
    expect(slips).toEqual([]);
  });

  it('have no file that only exports again what others hold', () => {
    expect(files.filter((file) => file.includes('/') && isBarrel(src, file))).toEqual([]);
  });

  it('have names that say what is in them', () => {
    expect(files.filter((file) => namesThatSayNothing.test(dirname(file)))).toEqual([]);
  });
});

describe('the test of imports', () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

  function sources(content: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), 'clinic-elements-sources-'));
    folders.push(folder);
    for (const [file, text] of Object.entries(content)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return folder;
  }

  it('sees an element that imports from the receiver, also its types and also dynamically', () => {
    const folder = sources({
      'elements/a.ts': "import type { B } from '../receiver/b.ts';\nvoid import('../receiver/c.ts');\n",
      'elements/d.ts': "export const e: import('../receiver/b.ts').B = 1;\n",
    });
    const found = sourceFiles(folder).flatMap((file) => importsOf(folder, file));
    expect(forbidden(found)).toEqual([
      'elements/a.ts → receiver/b.ts',
      'elements/a.ts → receiver/c.ts',
      'elements/d.ts → receiver/b.ts',
    ]);
  });

  it('sees a cycle through three files, and one that only types close', () => {
    const cycle = { 'a.ts': ['b.ts'], 'b.ts': ['c.ts'], 'c.ts': ['a.ts'], 'd.ts': [] };
    expect(findCycle(new Map(Object.entries(cycle)))).toEqual(['a.ts', 'b.ts', 'c.ts', 'a.ts']);
    const folder = sources({
      'a.ts': "import type { B } from './b.ts';\n",
      'b.ts': "import { a } from './a.ts';\n",
    });
    const found = ['a.ts', 'b.ts'].flatMap((file) => importsOf(folder, file));
    expect(findCycle(edgesOf(['a.ts', 'b.ts'], found))).toEqual(['a.ts', 'b.ts', 'a.ts']);
  });

  it('tells a barrel from a file with code of its own', () => {
    const folder = sources({
      'barrel.ts': "export * from './a.ts';\nexport { b } from './b.ts';\n",
      'file.ts': "export { b } from './b.ts';\nexport const c = 1;\n",
    });
    expect([isBarrel(folder, 'barrel.ts'), isBarrel(folder, 'file.ts')]).toEqual([true, false]);
  });
});

/** The files that each file imports. A type counts too: a reader of the one has to know the other. */
function edgesOf(of: readonly string[], found: readonly Import[]): Map<string, string[]> {
  return new Map(
    of.map((file) => [
      file,
      found.filter(({ from, relative }) => from === file && relative).map(({ to }) => to),
    ]),
  );
}
