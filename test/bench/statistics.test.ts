import { describe, expect, it } from 'vitest';
import { mean, meanOrNever, median, ratio } from '../../bench/statistics.ts';

describe('median', () => {
  it('is the middle value, whatever the order', () => {
    expect(median([300, 100, 200])).toBe(200);
  });

  it('is the mean of the two in the middle when their count is even', () => {
    expect(median([400, 100, 200, 300])).toBe(250);
  });

  it('sorts by size, not by spelling', () => {
    expect(median([1000, 9, 80])).toBe(80);
  });

  it('counts a visit in which the thing never came as the slowest', () => {
    expect(median([100, Infinity, 200])).toBe(200);
    expect(median([100, Infinity, Infinity])).toBe(Infinity);
  });

  it('leaves the list as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('is no number when there is no value', () => {
    expect(median([])).toBeNaN();
  });
});

describe('the mean', () => {
  it('shares the sum out equally, and is no number of nothing', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBeNaN();
  });

  it('of times is never where one of them never came', () => {
    expect(meanOrNever([100, 300])).toBe(200);
    expect(meanOrNever([100, null])).toBeNull();
  });
});

describe('ratio', () => {
  it('says how many times the baseline a value is', () => {
    expect(ratio(600, 400)).toBe(1.5);
  });

  it('says nothing beside a baseline of nothing', () => {
    expect(ratio(3, 0)).toBeUndefined();
    expect(ratio(0, 0)).toBeUndefined();
  });

  it('says nothing about what never came', () => {
    expect(ratio(Infinity, 400)).toBeUndefined();
  });
});
