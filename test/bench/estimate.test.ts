import { describe, expect, it } from 'vitest';
import { readArguments } from '../../bench/arguments.ts';
import { estimate } from '../../bench/estimate.ts';

describe('the estimate of a run', () => {
  it('is for a full run not above a quarter of an hour', () => {
    expect(minutes([])).toBeLessThanOrEqual(15);
  });

  it('grows with the rounds and falls with what is left out', () => {
    expect(minutes(['--rounds', '27'])).toBeGreaterThan(2 * minutes([]));
    expect(minutes(['--only', 'growth'])).toBeLessThan(minutes([]));
    expect(minutes(['--only', 'pages', '--subjects', 'plain,tag'])).toBeLessThan(
      minutes(['--only', 'pages']),
    );
  });

  it('says a minute where it is one', () => {
    expect(estimate(readArguments(['--rounds', '1', '--only', 'pages', '--subjects', 'plain']))).toBe(
      'about a minute',
    );
  });
});

function minutes(args: string[]): number {
  return Number(/\d+/.exec(estimate(readArguments(args)))?.[0] ?? 1);
}
