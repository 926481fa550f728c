import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { compress } from './serve.ts';
import { measureSlowdown } from './slowdown.ts';

const ROOT = new URL('..', import.meta.url).pathname;

/** Where and on what a run was made. */
export interface Environment {
  date: string;
  commit: string;
  chromium: string;
  node: string;
  processor: string;
  /** How many times slower a fixed piece of work ran in a slowed-down page than in one at full speed. */
  measuredSlowdown: number;
  /** The bundle's size, as it is and compressed. */
  bundle: string;
}

export async function describeEnvironment(browser: Browser): Promise<Environment> {
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: describeCommit(),
    chromium: await browser.version(),
    node: process.version,
    processor: `${processors.length} × ${processors[0]?.model ?? 'unknown'}`,
    measuredSlowdown: await measureSlowdown(browser),
    bundle: await describeBundle(),
  };
}

async function describeBundle(): Promise<string> {
  const bundle = await readFile(join(ROOT, 'dist/clinic-elements.js')).catch(() => undefined);
  if (!bundle) return 'none';
  const kilobytes = (bytes: Buffer) => `${(bytes.length / 1000).toFixed(1)} kB`;
  return `${kilobytes(bundle)}, ${kilobytes(compress(bundle))} with brotli 11`;
}

function describeCommit(): string {
  const commit = git('rev-parse', '--short', 'HEAD') || 'unknown';
  return git('status', '--porcelain', '--', 'src') ? `${commit} with changes in src` : commit;
}

/** What git answers, or nothing where the project was not cloned. */
function git(...command: string[]): string {
  try {
    return execFileSync('git', command, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
}
