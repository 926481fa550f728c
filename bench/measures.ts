import type { Reading } from './reading.ts';
import type { Submitting } from './submitting.ts';
import type { Typing } from './typing.ts';

/** All that one subject showed in one round. */
export type Round = Reading & Typing & Submitting;

/** What a subject should reach: the ratio of medians at most so large, or every single value at most so large. */
export type Goal = { ratio: number } | { everyValue: number };

/** What one line of the report is about. */
export type MeasureName = Exclude<keyof Round, 'articlePaintTexts'>;

/** What should be reached, line by line; a line without a goal is only reported. */
export type Goals<Name extends string = MeasureName> = Partial<Record<Name, Goal>>;

/** What one round found; `null` is a thing that never came. */
export type Numbers<Name extends string> = Readonly<Record<Name, number | null>>;

/** One line of the report, about the number of that name. */
export interface Measure<Name extends string = MeasureName> {
  name: Name;
  title: string;
  unit: 'ms' | 'kB' | 'count' | 'shift';
}

export const MEASURES: Measure[] = [
  { name: 'firstContentfulPaint', title: 'First contentful paint', unit: 'ms' },
  { name: 'firstParagraph', title: 'Article’s first paragraph rendered', unit: 'ms' },
  { name: 'articlePaint', title: 'Article’s largest paint', unit: 'ms' },
  { name: 'fieldAppeared', title: 'Form’s first field rendered', unit: 'ms' },
  { name: 'formReady', title: 'Form takes typing', unit: 'ms' },
  { name: 'pressedBeforeScripts', title: 'Keys pressed before the scripts had run', unit: 'count' },
  { name: 'fieldReplaced', title: 'Field replaced by the script (1 is yes)', unit: 'count' },
  { name: 'keystrokesLost', title: 'Keystrokes lost, of 20', unit: 'count' },
  { name: 'readingShift', title: 'Layout shift, reading', unit: 'shift' },
  { name: 'arrivalShift', title: 'Layout shift, form on screen', unit: 'shift' },
  { name: 'problemShown', title: 'Empty submit to messages', unit: 'ms' },
  { name: 'scriptDuration', title: 'Script time', unit: 'ms' },
  { name: 'mainThread', title: 'Main thread busy', unit: 'ms' },
  { name: 'bytes', title: 'Bytes transferred', unit: 'kB' },
];

/** The number that a line shows of a round, in the line's unit; `Infinity` is a thing that never came. */
export function valueOf<Name extends string>({ name, unit }: Measure<Name>, round: Numbers<Name>): number {
  const value = round[name] ?? Infinity;
  return unit === 'kB' ? value / 1000 : value;
}
