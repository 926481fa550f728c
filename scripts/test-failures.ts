import { parseReport } from './test-counts.ts';

/**
 * The names and messages of the tests that failed in Node, each as the lines to be printed.
 *
 * @param report vitest's JSON report; `null` when there is none
 */
export function parseVitestFailures(report: string | null): string[] {
  return ((parseReport(report) as Report | null)?.testResults ?? []).flatMap(
    ({ name = '', message = '', assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status !== 'passed');
      // A file that could not be loaded has no test to fail.
      if (assertionResults.length === 0 && message) return [`✗ [Node] ${name}: ${message}`];
      return failed.map(
        ({ fullName, status, failureMessages = [] }) =>
          `✗ [Node] ${fullName}: ${failureMessages.join('\n') || status}`,
      );
    },
  );
}

/** The same in a browser; `report` is that of scripts/test-browser.ts. */
export function parseBrowserFailures(report: string | null): string[] {
  return (parseReport(report) as Report | null)?.failures ?? [];
}

interface Report {
  testResults?: {
    name?: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
  failures?: string[];
}
