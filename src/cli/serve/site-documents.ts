import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { decodeJson } from '../../json/decode-json.ts';
import { parseJson } from '../../json/load.ts';
import { LoadError } from '../../json/load-error.ts';
import { percentDecode, percentEncode } from '../../json/percent-encoding.ts';

interface SiteOptions {
  /** Absolute paths. */
  dataFolder: string;
  siteFolder: string;
  page: string;
  /** Called with each file before it is read. */
  note: (path: string) => void;
}

/** Paths of the data folder that the receiver publishes. */
const DATA = /^\/(?:clinic|services\/[a-z0-9-]+)\.json$/;

/**
 * Loads the documents of a page of the served site as the receiver itself would serve them: `/clinic.json` and
 * `/services/…json` from the data folder, everything else from the site, relative to the page. An address on the host
 * of the clinic's `url` counts as local. No other host is contacted while a visitor waits.
 */
export function siteDocumentLoader({ dataFolder, siteFolder, page, note }: SiteOptions) {
  const here = `http://site.invalid/${relative(siteFolder, page).split(sep).map(percentEncode).join('/')}`;
  return async (url: string): Promise<string> => {
    const address = new URL(url, here);
    if (address.origin !== new URL(here).origin && address.origin !== (await clinicOrigin())) {
      throw new LoadError('bad-url', url, { detail: 'another host is not read while the site is served' });
    }
    const path = percentDecode(address.pathname);
    const inData = join(dataFolder, path);
    if (DATA.test(path)) note(inData);
    const file = DATA.test(path) && existsSync(inData) ? inData : join(siteFolder, path);
    if (![dataFolder, siteFolder].some((folder) => file.startsWith(folder + sep))) {
      throw new LoadError('bad-url', url);
    }
    note(file);
    const bytes = await readFile(file).catch(() => {
      throw new LoadError('not-found', url, { detail: `looked for ${file}` });
    });
    return decodeJson(bytes, url);
  };

  async function clinicOrigin(): Promise<string | undefined> {
    const file = join(dataFolder, 'clinic.json');
    note(file);
    try {
      const { url } = parseJson(decodeJson(await readFile(file), file), file) as { url?: string };
      return new URL(url ?? '').origin;
    } catch {
      return undefined;
    }
  }
}
