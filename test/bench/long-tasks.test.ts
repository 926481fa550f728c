import { describe, expect, it } from 'vitest';
import { firstCalmAnswer, longestTask } from '../../bench/growth/long-tasks.ts';

const LATER = 10_000;

describe('the first calm answer', () => {
  it('is the first of all when no long task runs', () => {
    expect(firstCalmAnswer([800, 850, 900], [], LATER)).toBe(800);
  });

  it('comes after every long task that began within a second of an earlier answer', () => {
    const tasks = [
      { from: 900, to: 1000 },
      { from: 1900, to: 2500 },
    ];
    expect(firstCalmAnswer([800, 1010, 1850, 2510], tasks, LATER)).toBe(2510);
  });

  it('minds no task that was over, nor one that begins when the second has passed', () => {
    const tasks = [
      { from: 100, to: 790 },
      { from: 1800, to: 1900 },
    ];
    expect(firstCalmAnswer([800], tasks, LATER)).toBe(800);
  });

  it('is none that was given in the midst of a long task', () => {
    expect(firstCalmAnswer([800, 1300], [{ from: 700, to: 1200 }], LATER)).toBe(1300);
  });

  it('is not known before a second has passed', () => {
    expect(firstCalmAnswer([800], [], 1799)).toBeUndefined();
    expect(firstCalmAnswer([800], [], 1800)).toBe(800);
  });

  it('is none where no click was answered', () => {
    expect(firstCalmAnswer([], [], LATER)).toBeUndefined();
  });
});

describe('the longest task', () => {
  it('is as long as the longest, and 0 where none was noted', () => {
    const tasks = [
      { from: 0, to: 60 },
      { from: 100, to: 400 },
    ];
    expect(longestTask(tasks)).toBe(300);
    expect(longestTask([])).toBe(0);
  });
});
