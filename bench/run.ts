import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer';
import { launchChromium } from './chromium.ts';
import type { Round } from './measures.ts';
import { measureReading } from './reading.ts';
import { comparisons, comparisonText, report, verdict, type Environment, type Results } from './report.ts';
import { measureSending } from './sending.ts';
import { compress, serve, type Served } from './serve.ts';
import { measureSlowdown } from './slowdown.ts';
import { BASELINE, SERVICE, SUBJECTS, type Subject } from './subjects.ts';
import { readContent } from './subjects/content.ts';
import { measureTyping } from './typing.ts';

const HELP = `Measures the elements' page beside the same page in plain HTML, on a slow phone and a slow network.

  npm run bench                          9 rounds; keeps the report in bench/results.md
  npm run bench -- --quick               3 rounds, keeps nothing
  npm run bench -- --rounds 21
  npm run bench -- --subjects plain,tag  only these (known: ${SUBJECTS.map(({ name }) => name).join(', ')})
  npm run bench -- --content DIR         a folder with clinic.json and services/ (default: demo/clinic)

Ends with 0 also when a goal is missed: speed is reported, not asserted.`;

const ROOT = new URL('..', import.meta.url).pathname;

const { values: args } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    subjects: { type: 'string' },
    content: { type: 'string', default: join(ROOT, 'demo/clinic') },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (args.help) console.log(HELP);
else await main();

async function main(): Promise<void> {
  const rounds = args.quick ? 3 : readCount(args.rounds);
  const subjects = chooseSubjects(args.subjects);
  const baseline = subjects.find(({ name }) => name === BASELINE);
  if (!baseline)
    throw new Error(`The subject "${BASELINE}" is what all are compared with: add it to --subjects.`);
  const folder = await mkdtemp(join(tmpdir(), 'clinic-elements-bench-'));
  const browser = await launchChromium();
  const sites = new Map<Subject, Served>();
  try {
    for (const subject of subjects) sites.set(subject, await serveSubject(subject, folder));
    const results: Results = new Map(subjects.map((subject) => [subject, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const subject of rotate(subjects, round)) {
        const { url } = sites.get(subject)!;
        results.get(subject)!.push(await measureRound(browser, subject, url));
      }
      console.error(`Round ${round + 1} of ${rounds}`);
    }
    await tell(results, baseline, await describeEnvironment(browser));
  } finally {
    await browser.close();
    await Promise.all([...sites.values()].map((site) => site.close()));
    await rm(folder, { recursive: true });
  }
}

async function measureRound(browser: Browser, { selectors }: Subject, url: string): Promise<Round> {
  const form = `${url}#consultation`;
  return {
    ...(await measureReading(browser, url, selectors)),
    ...(await measureTyping(browser, url, selectors)),
    ...(await measureSending(browser, form, selectors)),
  };
}

async function tell(results: Results, baseline: Subject, environment: Environment): Promise<void> {
  const all = comparisons(results, baseline);
  for (const comparison of all) console.log(comparisonText(comparison, baseline));
  console.log(verdict(all));
  if (args.quick) return;
  await writeFile(join(ROOT, 'bench/results.md'), report(results, baseline, environment));
  console.log('Speed is reported, not asserted. The report is in bench/results.md.');
}

async function serveSubject({ name, page }: Subject, folder: string): Promise<Served> {
  if ('folder' in page) return serve(page.folder);
  const own = join(folder, name);
  await mkdir(own);
  await page.write(own, await readContent(args.content, SERVICE));
  return serve(own);
}

async function describeEnvironment(browser: Browser): Promise<Environment> {
  const bundle = await readFile(join(ROOT, 'dist/clinic-elements.js')).catch(() => undefined);
  const kilobytes = (bytes: Buffer) => `${(bytes.length / 1000).toFixed(1)} kB`;
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    commit:
      git('rev-parse', '--short', 'HEAD') +
      (git('status', '--porcelain', '--', 'src') ? ' with changes' : ''),
    chromium: await browser.version(),
    node: process.version,
    processor: `${processors.length} × ${processors[0]?.model ?? 'unknown'}`,
    measuredSlowdown: await measureSlowdown(browser),
    bundle: bundle ? `${kilobytes(bundle)}, ${kilobytes(compress(bundle))} with brotli 11` : 'none',
  };
}

/** What git answers, or nothing where the project was not cloned. */
function git(...command: string[]): string {
  try {
    return execFileSync('git', command, {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** Another subject comes first in each round. */
function rotate<T>(items: readonly T[], by: number): T[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

function chooseSubjects(names: string | undefined): Subject[] {
  return (
    names?.split(',').map((name) => {
      const subject = SUBJECTS.find((one) => one.name === name);
      if (subject) return subject;
      throw new Error(
        `--subjects: "${name}" is not known. Known: ${SUBJECTS.map((one) => one.name).join(', ')}.`,
      );
    }) ?? SUBJECTS
  );
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--rounds: "${text}" is not a whole number above 0.`);
}
