import type { Options } from './arguments.ts';

/** Seconds on a machine with two processors. */
const START = 10;
const SUBJECT_ROUND = 33;
const GROWTH_START = 25;
const GROWTH_ROUND = 60;

/** How long a run will take, in words. */
export function estimate({ rounds, subjects }: Pick<Options, 'rounds' | 'subjects'>): string {
  const pages = rounds.pages * subjects.length * SUBJECT_ROUND;
  const growth = rounds.growth === 0 ? 0 : GROWTH_START + rounds.growth * GROWTH_ROUND;
  const minutes = Math.max(1, Math.round((START + pages + growth) / 60));
  return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
}
