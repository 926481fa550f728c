import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { engineNames, type EngineName } from './browsers/find-browsers.ts';
import { installBrowsers } from './browsers/install-browsers.ts';
import { addCounts, parseBrowserCounts, parseVitestCounts, type Counts } from './test-counts.ts';
import { parseBrowserFailures, parseVitestFailures } from './test-failures.ts';

/**
 * All tests: those in Node, and those in each browser that is here. Each runner is a process of its own, so that one
 * that breaks is a failure in the sum and never the end of the others. There are as many at a time as this machine has
 * cores: most of them wait for a page, and each browser has its own window and so its own focus. What a runner printed
 * appears in one piece when it ends. The failures are repeated at the end, and the last line is the sum alone.
 *
 *   npm test
 *   npm test -- --built    dist/ is up to date: leave out the build
 */
const { values } = parseArgs({ options: { built: { type: 'boolean', default: false } } });
const reports = mkdtempSync(join(tmpdir(), 'clinic-elements-tests-'));
const total: Counts = { passed: 0, failed: 0 };
const failures: string[] = [];

const engines = findBrowsers();
leaveOut(engineNames.filter((name) => !engines.includes(name)));

if (!values.built && (await build()) !== 0) count('the build', { passed: 0, failed: 1 });

// The longest first: otherwise the last one would run alone for most of its time.
const longestFirst: EngineName[] = ['firefox', 'chromium', 'webkit'];
const jobs = [...longestFirst.filter((name) => engines.includes(name)).map(testEngine), testNode];
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await job();
  }),
);

rmSync(reports, { recursive: true, force: true });
for (const failure of failures) console.log(failure);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** A path in the environment that leads nowhere is a failure of this run, and no reason to leave the other tests out. */
function findBrowsers(): EngineName[] {
  try {
    return installBrowsers(console.log);
  } catch (error) {
    count(String(error), { passed: 0, failed: 1 });
    return [];
  }
}

/** A browser that is missing on a developer's machine is printed; on CI it is a failure, because the gap would stay unseen. */
function leaveOut(missing: EngineName[]): void {
  for (const name of missing) {
    console.log(`left out: ${name} is not on this machine`);
    if (process.env['CI'] === 'true') count(`${name} must not be left out on CI`, { passed: 0, failed: 1 });
  }
}

function count(name: string, counts: Counts): void {
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed\n`);
  addCounts(total, counts);
}

function testEngine(engine: EngineName): () => Promise<void> {
  return async () => {
    const file = join(reports, `${engine}.json`);
    const code = await run('npx', ['tsx', 'scripts/test-browser.ts', '--only', engine, '--report', file]);
    const report = readReport(file);
    count(engine, parseBrowserCounts(report, code));
    failures.push(...parseBrowserFailures(report));
  };
}

async function testNode(): Promise<void> {
  const file = join(reports, 'node.json');
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile=${file}`];
  const code = await run('npx', ['vitest', 'run', ...reporters]);
  const report = readReport(file);
  count('Node', parseVitestCounts(report, code));
  failures.push(...parseVitestFailures(report));
}

function build(): Promise<number | null> {
  return run('npm', ['run', '--silent', 'build']);
}

function readReport(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Prints the command when it begins, and all that it printed when it has ended. */
function run(command: string, args: string[]): Promise<number | null> {
  const line = `$ ${command} ${args.join(' ')}`;
  console.log(line);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => {
      process.stdout.write(`\n${line}\n${output}`);
      resolve(code);
    });
  });
}
