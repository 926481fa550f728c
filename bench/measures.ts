import type { Reading } from './reading.ts';
import type { Sending } from './sending.ts';
import type { Typing } from './typing.ts';

/** All that one subject showed in one round. */
export type Round = Reading & Typing & Sending;

/** What a subject should reach: the ratio of medians at most so large, or every single value at most so large. */
export type Goal = { ratio: number } | { everyValue: number };

/** One line of the report. */
export interface Measure {
  title: string;
  unit: 'ms' | 'kB' | 'count' | 'shift';
  /** `Infinity` is a thing that never came. */
  value: (round: Round) => number;
  goal?: Goal;
}

export const MEASURES: Measure[] = [
  { title: 'First contentful paint', unit: 'ms', value: (round) => orNever(round.firstContentfulPaint) },
  { title: 'Article’s first paragraph drawn', unit: 'ms', value: (round) => orNever(round.firstParagraph) },
  {
    title: 'Article’s largest paint',
    unit: 'ms',
    value: (round) => orNever(round.articlePaint),
    goal: { ratio: 2 },
  },
  { title: 'Form’s first field drawn', unit: 'ms', value: (round) => orNever(round.fieldAppeared) },
  {
    title: 'Form takes typing',
    unit: 'ms',
    value: (round) => orNever(round.formReady),
    goal: { ratio: 2 },
  },
  {
    title: 'Keystrokes lost, of 20',
    unit: 'count',
    value: (round) => round.keystrokesLost,
    goal: { everyValue: 0 },
  },
  {
    title: 'Layout shift, reading',
    unit: 'shift',
    value: (round) => round.readingShift,
    goal: { everyValue: 0 },
  },
  {
    title: 'Layout shift, form on screen',
    unit: 'shift',
    value: (round) => round.arrivalShift,
    goal: { everyValue: 0 },
  },
  { title: 'Empty submit to messages', unit: 'ms', value: (round) => orNever(round.problemShown) },
  { title: 'Script time', unit: 'ms', value: (round) => round.scriptTime },
  { title: 'Bytes transferred', unit: 'kB', value: (round) => round.bytes / 1000 },
];

function orNever(time: number | null): number {
  return time ?? Infinity;
}
