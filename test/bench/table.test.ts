import { describe, expect, it } from 'vitest';
import type { Goals, Measure, Round } from '../../bench/measures.ts';
import { compare, markdownTable, type Row } from '../../bench/table.ts';

const READY: Measure = { name: 'formReady', title: 'Form takes typing', unit: 'ms' };
const SHIFT: Measure = { name: 'readingShift', title: 'Layout shift', unit: 'shift' };
const SIZE: Measure = { name: 'bytes', title: 'Bytes', unit: 'kB' };
const GOALS: Goals = { formReady: { ratio: 2 }, readingShift: { everyValue: 0 } };

describe('comparing a subject with the baseline', () => {
  it('meets a goal for a ratio up to the ratio itself', () => {
    expect(met(READY, [readyAt(300)], [readyAt(600)])).toBe(true);
    expect(met(READY, [readyAt(300)], [readyAt(601)])).toBe(false);
  });

  it('judges a ratio by the medians, so that one slow visit does not decide', () => {
    const plain = [300, 300, 300].map(readyAt);
    expect(met(READY, plain, [500, 500, 5000].map(readyAt))).toBe(true);
  });

  it('misses a goal for every value with a single visit', () => {
    expect(met(SHIFT, [shift(0)], [shift(0), shift(0), shift(0.01)])).toBe(false);
    expect(met(SHIFT, [shift(0)], [shift(0), shift(0), shift(0)])).toBe(true);
  });

  it('misses the goal for what never came', () => {
    expect(met(READY, [readyAt(300)], [readyAt(null)])).toBe(false);
  });

  it('judges nothing where there is no goal', () => {
    expect(met(SIZE, [round({ bytes: 1 })], [round({ bytes: 9 })])).toBeUndefined();
  });

  it('judges each subject by its own goals', () => {
    const strict = rowsOf([READY], [readyAt(300)], [readyAt(400)], { formReady: { ratio: 1.1 } });
    const lenient = rowsOf([READY], [readyAt(300)], [readyAt(400)], { formReady: { ratio: 2 } });
    expect([strict[0]?.met, lenient[0]?.met]).toEqual([false, true]);
  });
});

describe('the table', () => {
  const names = { baseline: 'plain', subject: 'tag' };

  it('shows medians with the smallest and the largest value, the ratio, the goal and whether it is met', () => {
    const rows = rowsOf([READY], [290, 300, 340].map(readyAt), [450, 480, 512.4].map(readyAt));
    expect(cells(markdownTable(rows, names))).toEqual([
      ['Measure', 'plain', 'tag', 'Ratio', 'Goal', 'Met'],
      ['Form takes typing', '300 ms (290–340)', '480 ms (450–512)', '1.60 ×', '≤ 2.0 ×', 'met'],
    ]);
  });

  it('marks a goal that is not met', () => {
    const rows = rowsOf([SHIFT], [shift(0)], [shift(0.12345)]);
    expect(cells(markdownTable(rows, names))[1]).toEqual([
      'Layout shift',
      '0',
      '0.1235',
      '',
      '0 in every visit',
      '**not met**',
    ]);
  });

  it('writes a goal as exactly as it was set', () => {
    const goals = [2, 1.1, 1.05].map((ratio) => {
      const rows = rowsOf([READY], [readyAt(300)], [readyAt(300)], { formReady: { ratio } });
      return cells(markdownTable(rows, names))[1]?.[4];
    });
    expect(goals).toEqual(['≤ 2.0 ×', '≤ 1.1 ×', '≤ 1.05 ×']);
  });

  it('shows two digits of a time below a millisecond', () => {
    const rows = rowsOf([READY], [readyAt(0.384)], [readyAt(9.26)]);
    expect(cells(markdownTable(rows, names))[1]?.slice(1, 3)).toEqual(['0.38 ms', '9.3 ms']);
  });

  it('says that a thing never came', () => {
    const rows = rowsOf([READY], [readyAt(300)], [readyAt(400), readyAt(null), readyAt(null)]);
    expect(cells(markdownTable(rows, names))[1]?.[2]).toBe('never (400–never)');
  });

  it('has cells of one width in a column, so that it can be read as it is', () => {
    const lines = markdownTable(rowsOf([READY, SIZE], [readyAt(300)], [readyAt(400)]), names).split('\n');
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});

function met(measure: Measure, baseline: Round[], rounds: Round[]): boolean | undefined {
  return rowsOf([measure], baseline, rounds)[0]?.met;
}

function rowsOf(measures: Measure[], baseline: Round[], rounds: Round[], goals = GOALS): Row[] {
  return compare(measures, goals, { baseline, rounds });
}

function readyAt(formReady: number | null): Round {
  return round({ formReady });
}

function shift(readingShift: number): Round {
  return round({ readingShift });
}

function round(part: Partial<Round>): Round {
  return {
    firstContentfulPaint: 200,
    firstParagraph: 210,
    articlePaint: 250,
    articlePaintTexts: [],
    readingShift: 0,
    bytes: 0,
    scriptDuration: 0,
    mainThread: 0,
    fieldAppeared: 280,
    formReady: 300,
    pressedBeforeScripts: 0,
    keystrokesLost: 0,
    fieldReplaced: 0,
    arrivalShift: 0,
    problemShown: 20,
    ...part,
  };
}

function cells(table: string): string[][] {
  const lines = table.split('\n').filter((line) => !line.includes('---'));
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
