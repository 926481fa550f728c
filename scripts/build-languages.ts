import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { REGISTRY } from '../src/elements/lazy-load/registry.ts';
import { TABLES } from '../src/i18n/all-languages.ts';
import { LANGUAGES } from '../src/i18n/languages.ts';

/** The classic script of each language but English, which is in the elements: file name and text. */
export function languageScripts(): Map<string, string> {
  const scripts = new Map<string, string>();
  for (const language of LANGUAGES) {
    if (language === 'en') continue;
    const { form, elements } = TABLES[language];
    const registry = `self[Symbol.for(${JSON.stringify(REGISTRY)})]`;
    const chunk = JSON.stringify([language, { form, elements }]);
    const script = `(${registry}??={chunks:[]}).chunks.push(${chunk});\n`;
    scripts.set(`clinic-elements.${language}.js`, script);
  }
  return scripts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir('dist', { recursive: true });
  for (const [name, script] of languageScripts()) await writeFile(`dist/${name}`, script);
}
