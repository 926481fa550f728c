import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const DIST = new URL('../../../dist/', import.meta.url).pathname;
const SCRIPT = 'clinic-elements.js';

/** Puts the script into a page's folder, and beside it the parts that it may ask for. */
export async function copyBundle(folder: string): Promise<void> {
  const files = await readdir(DIST).catch((): string[] => []);
  if (!files.includes(SCRIPT)) throw new Error(`dist/${SCRIPT} cannot be read. Run: npm run build`);
  const scripts = files.filter((file) => /^clinic-elements\.([a-z]+\.)?js$/.test(file));
  await Promise.all(scripts.map((file) => copyFile(join(DIST, file), join(folder, file))));
}
