import { describe, expect, it } from 'vitest';
import { parseBrowserCounts, parseVitestCounts } from '../../scripts/test-counts.ts';

const report = (content: object): string => JSON.stringify({ testResults: [], ...content });

describe('the sum of all tests', () => {
  it('counts what passed and what failed', () => {
    expect(parseVitestCounts(report({ numPassedTests: 7, numFailedTests: 2 }), 1)).toEqual({
      passed: 7,
      failed: 2,
    });
    expect(parseBrowserCounts(JSON.stringify({ passed: 3, failed: 1 }), 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a skipped test and one still to write as failed', () => {
    const counts = parseVitestCounts(report({ numPassedTests: 7, numPendingTests: 1, numTodoTests: 1 }), 0);
    expect(counts).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a file that could not be loaded as failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(parseVitestCounts(report({ numPassedTests: 7, testResults }), 1)).toEqual({
      passed: 7,
      failed: 1,
    });
  });

  it.each([
    ['broke without a report', null, 1],
    ['was killed', null, null],
    ['wrote half a report', '{"passed": 3', 1],
    ['ran no test', '{"passed": 0, "failed": 0}', 0],
  ])('counts a runner that %s as one failure', (_, text, code) => {
    expect(parseBrowserCounts(text, code)).toEqual({ passed: 0, failed: 1 });
    expect(parseVitestCounts(text, code)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts an error outside of every test as a failure of its own', () => {
    expect(parseVitestCounts(report({ numPassedTests: 7 }), 1)).toEqual({ passed: 7, failed: 1 });
    expect(parseBrowserCounts(JSON.stringify({ passed: 3, failed: 0 }), 1)).toEqual({ passed: 3, failed: 1 });
  });
});
