import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FillPage } from '../../receiver/receiver-context.ts';
import { prerenderPage } from '../../prerender/prerender-page.ts';
import { siteSources } from './site-sources.ts';

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
  text: Promise<string | undefined>;
  /** By path. */
  versions: Map<string, string>;
  /** The article says when its review was due, so that a page lasts a day at most. */
  day: string;
}

const OUR_TAGS = /<(?:service-article|consultation-form|related-services|share-links)[\s>]/i;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Fills the elements of a site's pages as they are asked for, as `prerender --styles link` does. A page is made once
 * and again when it, a file that it shows, or the day has changed. One that cannot be filled is told in one line, and
 * its file is sent as it is.
 */
export function pageFiller({ dataFolder, siteFolder, warn, now = Date.now }: FillerOptions): FillPage {
  const pages = new Map<string, Filled>();
  return (file) => {
    const day = new Date(now()).toISOString().slice(0, 10);
    const known = pages.get(file);
    if (known && known.day === day && isCurrent(known)) return known.text;
    const versions = new Map<string, string>();
    const note = (path: string) => versions.set(path, versionOf(path));
    note(file);
    const load = siteSources({ dataFolder, siteFolder, page: file, note });
    const text = fill(file, (html) => prerenderPage(html, { load, now: now(), styles: 'link' })).catch(
      (error: unknown) => {
        warn(`${file}: sent as it is, not filled: ${reasonOf(error)}`);
        return undefined;
      },
    );
    pages.set(file, { text, versions, day });
    return text;
  };
}

/** The page filled; `undefined` when there is nothing to fill in it. */
async function fill(file: string, prerender: (html: string) => Promise<string>): Promise<string | undefined> {
  const bytes = await readFile(file);
  if (!OUR_TAGS.test(bytes.toString('latin1'))) return undefined;
  const html = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const mark = bytes.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK : '';
  return mark + (await prerender(html));
}

function isCurrent({ versions }: Filled): boolean {
  return [...versions].every(([path, version]) => versionOf(path) === version);
}

function versionOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : 'missing';
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return 'it is not in UTF-8. Save it as UTF-8.';
  }
  return String((error as Error).message).replace(/\s*\n\s*/g, '; ');
}
