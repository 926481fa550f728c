import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { PrerenderSitePage } from '../../receiver/receiver-context.ts';
import { decodePage } from '../../convert/decode-page.ts';
import { prerenderBytes, type PageBytes } from '../../prerender/prerender-bytes.ts';
import { siteDocumentLoader } from './site-documents.ts';

interface SitePrerendererOptions {
  /** Absolute path; holds `clinic.json` and `services/`. */
  dataFolder: string;
  /** Absolute path. */
  siteFolder: string;
  /** Receives one line about a page that cannot be prerendered. */
  warn: (line: string) => void;
  now?: () => number;
}

/** A prerendered page, and the versions of the files that it was made from. */
interface CachedPage {
  page: Promise<PageBytes | undefined>;
  /** By path. */
  versions: Map<string, string>;
  /** UTC date. An article shows an overdue review, so a page is cached for a day at most. */
  day: string;
}

const OUR_TAGS = /<(?:service-article|consultation-form|related-services|share-links)[\s>]/i;

/**
 * Prerenders a site's pages on request, as `prerender --styles link` does. A page is cached until it, one of its
 * documents or the day changes. A page that cannot be prerendered is reported in one line and sent unchanged.
 */
export function sitePrerenderer({
  dataFolder,
  siteFolder,
  warn,
  now = Date.now,
}: SitePrerendererOptions): PrerenderSitePage {
  const pages = new Map<string, CachedPage>();
  return (file) => {
    const day = new Date(now()).toISOString().slice(0, 10);
    const known = pages.get(file);
    if (known && known.day === day && isCurrent(known)) return known.page;
    const versions = new Map<string, string>();
    const note = (path: string) => versions.set(path, versionOf(path));
    note(file);
    const load = siteDocumentLoader({ dataFolder, siteFolder, page: file, note });
    const page = prerender(
      file,
      (bytes) => prerenderBytes(bytes, { load, now: now(), styles: 'link' }),
      (error) => warn(`${file}: sent unchanged, not prerendered: ${reasonOf(error)}`),
    );
    pages.set(file, { page, versions, day });
    return page;
  };
}

/**
 * The prerendered page, or the unchanged page if it has none of our elements or prerendering fails. `undefined` leaves
 * an unchanged page in UTF-8, and a file that cannot be read, to the server of static files.
 */
async function prerender(
  file: string,
  render: (bytes: Uint8Array) => Promise<PageBytes>,
  onError: (error: unknown) => void,
): Promise<PageBytes | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return undefined;
  const decoded = decodePage(bytes);
  const unchanged =
    decoded && decoded.encoding !== 'utf-8' ? { bytes, encoding: decoded.encoding } : undefined;
  if (!OUR_TAGS.test(decoded?.text ?? bytes.toString('latin1'))) return unchanged;
  return render(bytes).catch((error: unknown) => {
    onError(error);
    return unchanged;
  });
}

function isCurrent({ versions }: CachedPage): boolean {
  return [...versions].every(([path, version]) => versionOf(path) === version);
}

function versionOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : 'missing';
}

function reasonOf(error: unknown): string {
  return String((error as Error).message).replace(/\s*\n\s*/g, '; ');
}
