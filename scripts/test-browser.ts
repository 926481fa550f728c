import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { engineNames, findEngines, type EngineName } from './browsers/find-browsers.ts';
import type { Counts } from './browsers/line-reporter.ts';
import { runBrowserTests } from './browsers/run-browser-tests.ts';

const usage = `Runs the browser tests in every engine that is here.

  npm run test:browser
  npm run test:browser -- --only chromium --files 'test/elements/share-links/**/*.test.ts'

  --only ENGINE    ${engineNames.join(', ')}; may be repeated
  --files GLOB     these files instead of all; may be repeated
  --report FILE    also writes the counts and what failed there as JSON`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    files: { type: 'string', multiple: true, default: [] },
    report: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.help) {
  console.log(usage);
  process.exit(0);
}

const total: Counts = { passed: 0, failed: 0, failures: [] };
for (const engine of wanted(values.only)) {
  const counts = await runBrowserTests(engine, values.files);
  if (counts.passed + counts.failed === 0) {
    const failure = `✗ ${engine}: no test ran`;
    console.error(failure);
    counts.failures.push(failure);
    counts.failed += 1;
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.failures.push(...counts.failures);
}
if (values.report) writeFileSync(values.report, JSON.stringify(total));
console.log(`${total.passed} passed, ${total.failed} failed`);
// Browsers may leave handles behind that would keep this process from ending.
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

function wanted(only: string[] | undefined): EngineName[] {
  const unknown = only?.find((name) => !engineNames.includes(name as EngineName));
  if (unknown !== undefined) {
    console.error(`--only ${unknown}: there is no such engine. Choose from ${engineNames.join(', ')}.`);
    process.exit(2);
  }
  if (only) return only as EngineName[];
  const here = findEngines();
  for (const name of engineNames)
    if (!here.includes(name)) console.log(`left out: ${name} is not on this machine`);
  return here;
}
