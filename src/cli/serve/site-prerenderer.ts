import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { PrerenderSitePage } from '../../receiver/receiver-context.ts';
import { decodePage } from '../../convert/decode-page.ts';
import { prerenderBytes, type PageBytes } from '../../prerender/prerender-bytes.ts';
import { siteDocumentLoader } from './site-documents.ts';

interface FillerOptions {
  /** Absolute path; holds `clinic.json` and `services/`. */
  dataFolder: string;
  /** Absolute path. */
  siteFolder: string;
  /** Takes one line about a page that cannot be filled. */
  warn: (line: string) => void;
  now?: () => number;
}

/** What came of a page, and of which files in which state. */
interface Filled {
  page: Promise<PageBytes | undefined>;
  /** By path. */
  versions: Map<string, string>;
  /** The article says when its review was due, so that a page lasts a day at most. */
  day: string;
}

const OUR_TAGS = /<(?:service-article|consultation-form|related-services|share-links)[\s>]/i;

/**
 * Fills the elements of a site's pages as they are asked for, as `prerender --styles link` does. A page is made once
 * and again when it, a file that it shows, or the day has changed. One that cannot be filled is told in one line, and
 * its file is sent as it is.
 */
export function sitePrerenderer({
  dataFolder,
  siteFolder,
  warn,
  now = Date.now,
}: FillerOptions): PrerenderSitePage {
  const pages = new Map<string, Filled>();
  return (file) => {
    const day = new Date(now()).toISOString().slice(0, 10);
    const known = pages.get(file);
    if (known && known.day === day && isCurrent(known)) return known.page;
    const versions = new Map<string, string>();
    const note = (path: string) => versions.set(path, versionOf(path));
    note(file);
    const load = siteDocumentLoader({ dataFolder, siteFolder, page: file, note });
    const page = fill(
      file,
      (bytes) => prerenderBytes(bytes, { load, now: now(), styles: 'link' }),
      (error) => warn(`${file}: sent as it is, not filled: ${reasonOf(error)}`),
    );
    pages.set(file, { page, versions, day });
    return page;
  };
}

/**
 * The page filled, or as it is where there is nothing to fill in it or that fails; `undefined` for a page in UTF-8 that
 * is to be sent as it is, as any file.
 */
async function fill(
  file: string,
  prerender: (bytes: Uint8Array) => Promise<PageBytes>,
  onError: (error: unknown) => void,
): Promise<PageBytes | undefined> {
  const bytes = await readFile(file);
  const decoded = decodePage(bytes);
  const asItIs = decoded && decoded.encoding !== 'utf-8' ? { bytes, encoding: decoded.encoding } : undefined;
  if (!OUR_TAGS.test(decoded?.text ?? bytes.toString('latin1'))) return asItIs;
  return prerender(bytes).catch((error: unknown) => {
    onError(error);
    return asItIs;
  });
}

function isCurrent({ versions }: Filled): boolean {
  return [...versions].every(([path, version]) => versionOf(path) === version);
}

function versionOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : 'missing';
}

function reasonOf(error: unknown): string {
  return String((error as Error).message).replace(/\s*\n\s*/g, '; ');
}
