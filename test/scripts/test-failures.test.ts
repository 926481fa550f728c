import { describe, expect, it } from 'vitest';
import { parseBrowserFailures, parseVitestFailures } from '../../scripts/test-failures.ts';

describe('the list of failed tests', () => {
  it('names each test that failed or was skipped in Node, and what it said', () => {
    const testResults = [
      {
        name: 'a.test.ts',
        assertionResults: [
          { fullName: 'a form sends', status: 'passed' },
          { fullName: 'a form waits', status: 'failed', failureMessages: ['expected 1 to be 2'] },
          { fullName: 'a form rests', status: 'pending' },
        ],
      },
    ];
    expect(parseVitestFailures(JSON.stringify({ testResults }))).toEqual([
      '✗ [Node] a form waits: expected 1 to be 2',
      '✗ [Node] a form rests: pending',
    ]);
  });

  it('names a file that could not be loaded', () => {
    const testResults = [{ name: 'b.test.ts', message: 'no such module', assertionResults: [] }];
    expect(parseVitestFailures(JSON.stringify({ testResults }))).toEqual([
      '✗ [Node] b.test.ts: no such module',
    ]);
  });

  it('takes what a browser’s run wrote down', () => {
    const failures = ['✗ [WebKit] a form waits: expected 1 to be 2'];
    expect(parseBrowserFailures(JSON.stringify({ passed: 1, failed: 1, failures }))).toEqual(failures);
  });

  it.each([
    ['none', null],
    ['half a report', '{"testResults": ['],
    ['a report without failures', '{}'],
  ])('is empty for %s', (_, report) => {
    expect(parseVitestFailures(report)).toEqual([]);
    expect(parseBrowserFailures(report)).toEqual([]);
  });
});
