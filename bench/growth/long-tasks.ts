import type { Span } from '../probe.ts';

/** How long the main thread has to stay free after a click was answered, in milliseconds. */
export const QUIET = 1000;

/** The length of the longest task in milliseconds; 0 when none was long enough to be noted. */
export function longestTask(tasks: readonly Span[]): number {
  return Math.max(0, ...tasks.map(({ from, to }) => to - from));
}

/**
 * The first answer after which no long task ran for a second: from there on, clicks are answered at once. `undefined`
 * while none is known to be it; a second must have passed until `now`.
 */
export function firstCalmAnswer(
  answers: readonly number[],
  tasks: readonly Span[],
  now: number,
): number | undefined {
  return answers.find(
    (answer) => now >= answer + QUIET && !tasks.some(({ from, to }) => to > answer && from < answer + QUIET),
  );
}
