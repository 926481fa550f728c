import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LANGUAGES } from '../src/i18n/languages.ts';

/** How many bytes a file may cost after brotli 11, the way a CDN sends it. */
export interface Budget {
  /** Under dist/. */
  file: string;
  brotli: number;
}

/** Bytes of one file as written and as sent. */
export interface Size {
  file: string;
  raw: number;
  gzip: number;
  brotli: number;
}

const KIB = 1024;

export const budgets: readonly Budget[] = [
  { file: 'clinic-elements.js', brotli: 39 * KIB },
  ...LANGUAGES.filter((language) => language !== 'en').map((language) => ({
    file: `clinic-elements.${language}.js`,
    brotli: 3 * KIB,
  })),
  { file: 'clinic-elements.questions.js', brotli: 4 * KIB },
  { file: 'clinic-elements.times.js', brotli: 4 * KIB },
  { file: 'clinic-elements.qr.js', brotli: 4 * KIB },
  { file: 'clinic-elements.wordpress.js', brotli: 12 * KIB },
];

/** @returns every file of the folder that a browser may load, the largest first. */
export function measureSizes(folder: string): Size[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|json)$/.test(entry.name))
    .map((entry) => measure(folder, join(entry.parentPath, entry.name)))
    .sort((one, other) => other.brotli - one.brotli);
}

/** @returns one sentence for each budget that is missed; a file that is not there misses its budget. */
export function overBudget(sizes: Size[], limits: readonly Budget[] = budgets): string[] {
  return limits.flatMap(({ file, brotli }) => {
    const size = sizes.find((candidate) => candidate.file === file);
    if (!size) return [`${file} is missing: run npm run build first.`];
    if (size.brotli <= brotli) return [];
    return [
      `${file} costs ${size.brotli} bytes after brotli, ${size.brotli - brotli} more than its ${brotli}.`,
    ];
  });
}

function measure(folder: string, path: string): Size {
  const content = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return {
    file: relative(folder, path),
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, { params }).length,
  };
}
