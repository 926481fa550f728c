import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../src/i18n/negotiate.ts';
import { arrivals, PLACE } from '../src/elements/lazy-load/registry.ts';

/** The classic script of each language but English, which is in the elements: file name and text. */
export async function languageScripts(): Promise<Map<string, string>> {
  for (const language of LANGUAGES) {
    if (language !== 'en') await import(`../src/chunks/${language}.ts`);
  }
  const scripts = new Map<string, string>();
  for (const messages of arrivals()) {
    const place = `self[Symbol.for(${JSON.stringify(PLACE)})]`;
    const script = `(${place}??=[]).push(${JSON.stringify(messages)});\n`;
    scripts.set(`clinic-elements.${messages.form.language}.js`, script);
  }
  return scripts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir('dist', { recursive: true });
  for (const [name, script] of await languageScripts()) await writeFile(`dist/${name}`, script);
}
