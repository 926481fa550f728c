export interface Counts {
  passed: number;
  failed: number;
}

export function addCounts(total: Counts, more: Counts): void {
  total.passed += more.passed;
  total.failed += more.failed;
}

/**
 * @param report vitest's JSON report; `null` when there is none, because the runner broke
 * @param exitCode of the runner; other than 0 without a failed test is a failure of its own, such as an error that
 *   no test caught
 */
export function parseVitestCounts(report: string | null, exitCode: number | null): Counts {
  const found = parseReport(report);
  const counts = {
    passed: numberIn(found, 'numPassedTests'),
    // A skipped test proves nothing, so it counts as one that failed.
    failed:
      numberIn(found, 'numFailedTests') +
      numberIn(found, 'numPendingTests') +
      numberIn(found, 'numTodoTests'),
  };
  return {
    ...counts,
    failed: counts.failed + filesThatBroke(found) + silentFailure(counts, found, exitCode),
  };
}

/** @param report of scripts/test-browser.ts; `null` when the runner broke before writing it */
export function parseBrowserCounts(report: string | null, exitCode: number | null): Counts {
  const found = parseReport(report);
  const counts = { passed: numberIn(found, 'passed'), failed: numberIn(found, 'failed') };
  return { ...counts, failed: counts.failed + silentFailure(counts, null, exitCode) };
}

/** One failure for a runner that broke, or ran nothing, without a single test of its own having failed. */
function silentFailure(
  counts: Counts,
  found: Record<string, unknown> | null,
  exitCode: number | null,
): number {
  const noticed = counts.failed + filesThatBroke(found) > 0;
  const broke = exitCode !== 0 || counts.passed + counts.failed === 0;
  return broke && !noticed ? 1 : 0;
}

/** A file that could not be loaded has no test to fail. */
function filesThatBroke(found: Record<string, unknown> | null): number {
  const files = (found?.['testResults'] ?? []) as { status: string; assertionResults: unknown[] }[];
  return files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .length;
}

function numberIn(found: Record<string, unknown> | null, name: string): number {
  const value = found?.[name];
  return typeof value === 'number' ? value : 0;
}

/** A runner's report as it is read here; `null` for none, or for one that breaks off. */
export function parseReport(report: string | null): Record<string, unknown> | null {
  if (report === null) return null;
  try {
    return JSON.parse(report) as Record<string, unknown>;
  } catch {
    return null;
  }
}
