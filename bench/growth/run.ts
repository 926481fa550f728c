import type { Browser } from 'puppeteer';
import type { Content } from '../subjects/content.ts';
import type { GrowthCase } from './cases.ts';
import { measureCase } from './measure-case.ts';
import { openCase, type OpenCase } from './open-case.ts';
import { growthOf, type Growth, type GrowthRounds } from './report.ts';

interface Options {
  cases: readonly GrowthCase[];
  rounds: number;
  /** An empty folder for the pages. */
  folder: string;
  content: Content;
  /** Told after each round how many there have been. */
  onRound?: (count: number) => void;
}

/** Measures every case in every round, and hands back what came of it. */
export async function measureGrowth(
  browser: Browser,
  { cases, rounds, folder, content, onRound }: Options,
): Promise<Growth[]> {
  const open: OpenCase[] = [];
  try {
    for (const one of cases) open.push(await openCase(one, folder, content));
    const found = open.map((): GrowthRounds => ({ small: [], large: [] }));
    for (let round = 0; round < rounds; round += 1) {
      for (const [place, one] of open.entries()) await measureCase(browser, one, found[place]!);
      onRound?.(round + 1);
    }
    return open.map(({ growthCase }, place) => growthOf(growthCase, found[place]!));
  } finally {
    await Promise.all(open.map((one) => one.close()));
  }
}
