import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineNames, type EngineName } from './browsers/find-browsers.ts';
import { installBrowsers } from './browsers/install-browsers.ts';
import { addCounts, readBrowserCounts, readVitestCounts, type Counts } from './test-counts.ts';
import { readBrowserFailures, readVitestFailures } from './test-failures.ts';

/**
 * All tests: those in Node, then those in each browser that is here. Every runner is a process of its own, so that
 * one that breaks is a failure in the sum and never the end of the others. What failed is told once more at the end,
 * where it is not lost among thousands of lines. The last line is the sum alone.
 */
const reports = mkdtempSync(join(tmpdir(), 'clinic-elements-tests-'));
const total: Counts = { passed: 0, failed: 0 };
const failures: string[] = [];

const engines = findBrowsers();
leaveOut(engineNames.filter((name) => !engines.includes(name)));

if ((await run('npm', ['run', '--silent', 'build'])) !== 0) count('the build', { passed: 0, failed: 1 });

const nodeReport = join(reports, 'node.json');
const nodeCode = await run('npx', [
  'vitest',
  'run',
  '--reporter=verbose',
  '--reporter=json',
  `--outputFile=${nodeReport}`,
]);
const nodeTests = readReport(nodeReport);
count('Node', readVitestCounts(nodeTests, nodeCode));
failures.push(...readVitestFailures(nodeTests));

for (const engine of engines) {
  const file = join(reports, `${engine}.json`);
  const code = await run('npx', ['tsx', 'scripts/test-browser.ts', '--only', engine, '--report', file]);
  const report = readReport(file);
  count(engine, readBrowserCounts(report, code));
  failures.push(...readBrowserFailures(report));
}

rmSync(reports, { recursive: true, force: true });
for (const failure of failures) console.log(failure);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** A path in the environment that leads nowhere is a fault of this run, and no reason to leave the other tests out. */
function findBrowsers(): EngineName[] {
  try {
    return installBrowsers(console.log);
  } catch (error) {
    count(String(error), { passed: 0, failed: 1 });
    return [];
  }
}

/** A browser that is missing on somebody's own machine is told; on CI it would be a hole that nobody sees. */
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

function readReport(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function run(command: string, args: string[]): Promise<number | null> {
  console.log(`$ ${command} ${args.join(' ')}`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code));
  });
}
