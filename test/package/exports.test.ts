import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | Record<string, string>>;
  bin: Record<string, string>;
  customElements: string;
  sideEffects: string[];
};

/** Every file that `exports`, `bin` and the like promise; a star stands for each file of its folder. */
function promised(): string[] {
  const exported = Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  const all = [...exported, ...Object.values(manifest.bin), manifest.customElements, ...manifest.sideEffects];
  return all.flatMap((target) => {
    if (!target.endsWith('/*')) return [target];
    const folder = join(root, target.slice(0, -1));
    return existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [target];
  });
}

describe('the package', () => {
  it('holds every file that it promises (after npm run build)', () => {
    const missing = promised().filter((file) => !existsSync(file.startsWith('/') ? file : join(root, file)));
    expect(missing).toEqual([]);
  });

  it('holds the schemas of the four documents', () => {
    const names = ['clinic', 'consultation', 'service', 'services'].map((name) => `${name}.schema.json`);
    expect(readdirSync(join(root, 'dist/schema')).sort()).toEqual(names);
  });

  it('is found in order by publint', async () => {
    const { messages } = await publint({ pkgDir: root, level: 'warning', strict: true });
    expect(messages).toEqual([]);
  });

  it('can be imported where there is no page, does nothing by it, and gives the four classes', () => {
    const script = `
      const before = Object.getOwnPropertyNames(globalThis).sort().join();
      const elements = await import('clinic-elements');
      const after = Object.getOwnPropertyNames(globalThis).sort().join();
      // Lit's own: marks by which several copies know of each other, and in Node a registry for classes to extend.
      const ofLit = /^(lit|reactive|customElements$)/;
      const added = after.split(',').filter((name) => !before.split(',').includes(name) && !ofLit.test(name));
      console.log(JSON.stringify({ names: Object.keys(elements).sort(), added }));
    `;
    const { names, added } = JSON.parse(node(script)) as { names: string[]; added: string[] };
    expect(names).toEqual(
      expect.arrayContaining(['ConsultationForm', 'RelatedServices', 'ServiceArticle', 'ShareLinks']),
    );
    expect(added).toEqual([]);
  });

  it('defines nothing where `clinic-elements/define` is imported without a page', () => {
    const script = `
      await import('clinic-elements/define');
      console.log(typeof globalThis.customElements?.get('service-article'));
    `;
    expect(node(script).trim()).toBe('undefined');
  });

  it('ships what its users need and leaves the rest at home', () => {
    const listing = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{ files }] = JSON.parse(listing) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    for (const needed of [
      'README.md',
      'LICENSE',
      'package.json',
      'bin/clinic-elements.js',
      'dist/clinic-elements.js',
    ]) {
      expect(paths).toContain(needed);
    }
    expect(paths).toContain('dist/index.d.ts');
    expect(paths.filter((path) => /^(src|test|scripts|bench|demo|\.ci)\/|\.test\./.test(path))).toEqual([]);
  });
});

function node(script: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
  });
}
