/**
 * The names and messages of the tests that failed in Node, each as the lines to be printed.
 *
 * @param report vitest's JSON report; `null` when there is none
 */
export function readVitestFailures(report: string | null): string[] {
  return (read(report)?.testResults ?? []).flatMap(({ name = '', message = '', assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status !== 'passed');
    // A file that could not be loaded has no test to fail.
    if (assertionResults.length === 0 && message) return [`✗ [Node] ${name}: ${message}`];
    return failed.map(
      ({ fullName, status, failureMessages = [] }) =>
        `✗ [Node] ${fullName}: ${failureMessages.join('\n') || status}`,
    );
  });
}

/** The same in a browser; `report` is that of scripts/test-browser.ts. */
export function readBrowserFailures(report: string | null): string[] {
  return read(report)?.failures ?? [];
}

interface Report {
  testResults?: {
    name?: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
  failures?: string[];
}

function read(report: string | null): Report | null {
  try {
    return report === null ? null : (JSON.parse(report) as Report);
  } catch {
    return null;
  }
}
