import { describe, expect, it } from 'vitest';
import { readArguments } from '../../bench/arguments.ts';

describe('the arguments of a run', () => {
  it('are seven rounds of all subjects, kept, when none is given', () => {
    const { rounds, subjects, baseline, keep } = readArguments([]);
    expect({ rounds, keep }).toEqual({ rounds: { pages: 7, growth: 3 }, keep: true });
    expect(subjects.map(({ name }) => name)).toEqual(expect.arrayContaining(['plain', 'tag']));
    expect(baseline.name).toBe('plain');
  });

  it('keep no report of a quick run, nor of one that leaves a subject out', () => {
    expect(readArguments(['--quick'])).toMatchObject({ rounds: { pages: 3, growth: 1 }, keep: false });
    expect(readArguments(['--subjects', 'plain']).keep).toBe(false);
  });

  it('leave the other half out when one is asked for, and then keep no report', () => {
    expect(readArguments(['--only', 'growth'])).toMatchObject({
      rounds: { pages: 0, growth: 3 },
      keep: false,
    });
    expect(readArguments(['--only', 'pages'])).toMatchObject({
      rounds: { pages: 7, growth: 0 },
      keep: false,
    });
    expect(() => readArguments(['--only', 'grown'])).toThrow(/"grown" is not known.*pages, growth/);
  });

  it('refuse a number of rounds that is none', () => {
    for (const text of ['0', '1.5', 'many']) {
      expect(() => readArguments(['--rounds', text])).toThrow(`--rounds: "${text}"`);
    }
  });

  it('refuse an unknown subject and name the known ones', () => {
    expect(() => readArguments(['--subjects', 'plain,tags'])).toThrow(/"tags" is not known.*plain, tag/);
  });

  it('refuse to compare without the plain page', () => {
    expect(() => readArguments(['--subjects', 'tag'])).toThrow(/"plain"/);
  });
});
