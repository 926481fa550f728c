import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { launchChromium } from '../scripts/browsers/launch-chromium.ts';
import { HELP, readArguments, type Options } from './arguments.ts';
import { describeEnvironment } from './environment.ts';
import { estimate } from './estimate.ts';
import { GROWTH_CASES } from './growth/cases.ts';
import { growthText, type Growth } from './growth/report.ts';
import { measureGrowth } from './growth/run.ts';
import { openSubject } from './open-subject.ts';
import { comparisons, comparisonText, report, verdict, type Results } from './report.ts';
import { measureRound } from './round.ts';
import type { Served } from './serve.ts';
import { SERVICE, type Subject } from './subjects.ts';
import { readContent } from './subjects/content.ts';

const REPORT = new URL('results.md', import.meta.url).pathname;

try {
  const options = readArguments(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await run(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(options: Options): Promise<void> {
  const { baseline, keep } = options;
  console.error(`This takes ${estimate(options)}.`);
  const folder = await mkdtemp(join(tmpdir(), 'clinic-elements-bench-'));
  const browser = await launchChromium();
  try {
    const environment = await describeEnvironment(browser);
    const results = await measurePages(browser, folder, options);
    const growth = await measureCases(browser, folder, options);
    const all = comparisons(results, baseline);
    for (const comparison of all) console.log(comparisonText(comparison, baseline));
    if (growth.length > 0) console.log(growthText(growth));
    console.log(verdict([...all, ...growth]), 'Speed is reported, not asserted.');
    if (keep) await writeFile(REPORT, report({ results, baseline, growth }, environment));
    if (keep) console.log('The report is in bench/results.md.');
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

async function measurePages(
  browser: Browser,
  folder: string,
  { rounds: { pages: rounds }, subjects, content }: Options,
): Promise<Results> {
  const results: Results = new Map();
  if (rounds === 0) return results;
  const sites = new Map<Subject, Served>();
  try {
    for (const subject of subjects) {
      sites.set(subject, await openSubject(subject, { folder, content }));
      results.set(subject, []);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const subject of rotate(subjects, round)) {
        results.get(subject)!.push(await measureRound(browser, subject, sites.get(subject)!.url));
      }
      console.error(`Round ${round + 1} of ${rounds}`);
    }
    return results;
  } finally {
    await Promise.all([...sites.values()].map((site) => site.close()));
  }
}

async function measureCases(
  browser: Browser,
  folder: string,
  { rounds: { growth: rounds }, content }: Options,
): Promise<Growth[]> {
  if (rounds === 0) return [];
  const own = join(folder, 'growth');
  await mkdir(own);
  return measureGrowth(browser, {
    cases: GROWTH_CASES,
    rounds,
    folder: own,
    content: await readContent(content, SERVICE),
    onRound: (count) => console.error(`Growth, round ${count} of ${rounds}`),
  });
}

/** Another subject comes first in each round. */
function rotate<T>(items: readonly T[], by: number): T[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
