import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { decodeJson } from '../../json/decode-json.ts';
import { LoadError } from '../../json/load-error.ts';
import { loadText } from '../../json/load.ts';
import { percentDecode } from '../../json/percent-encoding.ts';
import { adaptWordPressAnswer } from './wordpress-answer.ts';

/**
 * Loads the documents that a page's elements name: http and https from the network, `/…` under `root`, everything else
 * relative to the page in `folder`. Query and fragment are not part of a file name.
 */
export function documentLoader({ folder, root }: { folder: string; root: string }) {
  return async (url: string): Promise<string> => {
    if (/^https?:/i.test(url)) return loadText(url, { adapt: adaptWordPressAnswer });
    if (url.startsWith('//')) return loadText(`https:${url}`, { adapt: adaptWordPressAnswer });
    const name = percentDecode(url.replace(/[?#].*$/, ''));
    const base = name.startsWith('/') ? root : folder;
    const path = join(base, name);
    if (name.startsWith('/') && isOutside(path, root)) throw new LoadError('bad-url', url);
    const bytes = await readFile(path).catch(() => {
      throw new LoadError('not-found', url, { detail: `looked for ${path}` });
    });
    return decodeJson(bytes, url);
  };
}

function isOutside(path: string, folder: string): boolean {
  return relative(resolve(folder), resolve(path)).split(sep)[0] === '..';
}
