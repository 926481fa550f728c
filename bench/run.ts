import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HELP, readArguments, type Options } from './arguments.ts';
import { launchChromium } from '../scripts/browsers/launch-chromium.ts';
import { describeEnvironment } from './environment.ts';
import { openSubject } from './open-subject.ts';
import { comparisons, comparisonText, report, verdict, type Results } from './report.ts';
import { measureRound } from './round.ts';
import type { Served } from './serve.ts';
import type { Subject } from './subjects.ts';

const REPORT = new URL('results.md', import.meta.url).pathname;

try {
  const options = readArguments(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await run(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run({ rounds, subjects, baseline, content, keep }: Options): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'clinic-elements-bench-'));
  const browser = await launchChromium();
  const sites = new Map<Subject, Served>();
  const results: Results = new Map(subjects.map((subject) => [subject, []]));
  try {
    for (const subject of subjects) sites.set(subject, await openSubject(subject, { folder, content }));
    const environment = await describeEnvironment(browser);
    for (let round = 0; round < rounds; round += 1) {
      for (const subject of rotate(subjects, round)) {
        results.get(subject)!.push(await measureRound(browser, subject, sites.get(subject)!.url));
      }
      console.error(`Round ${round + 1} of ${rounds}`);
    }
    const all = comparisons(results, baseline);
    for (const comparison of all) console.log(comparisonText(comparison, baseline));
    console.log(verdict(all), 'Speed is reported, not asserted.');
    if (keep) await writeFile(REPORT, report(results, baseline, environment));
    if (keep) console.log('The report is in bench/results.md.');
  } finally {
    await browser.close();
    await Promise.all([...sites.values()].map((site) => site.close()));
    await rm(folder, { recursive: true });
  }
}

/** Another subject comes first in each round. */
function rotate<T>(items: readonly T[], by: number): T[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
