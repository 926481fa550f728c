import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core';

/** What became of the tests; `failures` holds the lines that were printed of each file with a failure. */
export interface Counts {
  passed: number;
  failed: number;
  failures: string[];
}

/** Prints one line a test, and counts: a file that broke before or between its tests is a failure of its own. */
export function lineReporter(print: (line: string) => void): { reporter: Reporter; counts: Counts } {
  const counts: Counts = { passed: 0, failed: 0, failures: [] };
  const printed = new Set<string>();
  const reporter: Reporter = {
    onTestRunFinished({ sessions }) {
      for (const session of sessions) {
        if (printed.has(session.id)) continue;
        printed.add(session.id);
        const lines = describe(session, counts);
        print(lines.join('\n'));
      }
    },
  };
  return { reporter, counts };
}

function describe(session: TestSession, counts: Counts): string[] {
  const file = session.testFile.replace(`${process.cwd()}/`, '');
  const before = counts.failed;
  const lines = session.testResults ? suite(session.testResults, [], session.browser.name, counts) : [];
  for (const error of session.errors) {
    counts.failed += 1;
    lines.push(`✗ [${session.browser.name}] ${file}: ${error.message}`, ...indent(error.stack));
  }
  if (!session.passed && counts.failed === before) {
    counts.failed += 1;
    lines.push(`✗ [${session.browser.name}] ${file}: failed outside its tests`);
  }
  if (counts.failed > before) {
    for (const missing of session.request404s) lines.push(`    not found: ${missing}`);
    for (const log of session.logs) lines.push(`    console: ${log.map(String).join(' ')}`);
    counts.failures.push(...lines.filter((line) => !line.startsWith('✓')));
  }
  return lines;
}

function suite(result: TestSuiteResult, path: string[], engine: string, counts: Counts): string[] {
  const here = result.name ? [...path, result.name] : path;
  const lines = result.tests.flatMap((test) => {
    const title = `[${engine}] ${[...here, test.name].join(' › ')}`;
    // A skipped test proves nothing, so it counts as one that failed.
    const passed = test.passed && !test.skipped;
    counts[passed ? 'passed' : 'failed'] += 1;
    if (passed) return [`✓ ${title}`];
    if (test.skipped) return [`✗ ${title}: skipped`];
    const { error } = test;
    const values =
      error?.expected === undefined ? [] : [`    expected ${error.expected}`, `    got ${error.actual}`];
    return [`✗ ${title}: ${error?.message ?? 'failed'}`, ...values, ...indent(error?.stack)];
  });
  return [...lines, ...result.suites.flatMap((inner) => suite(inner, here, engine, counts))];
}

function indent(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => `    ${line.trim()}`);
}
