import type { Browser } from 'puppeteer';
import type { OpenCase } from './open-case.ts';
import type { GrowthRounds } from './report.ts';

/**
 * Visits the small and the large page of a case once more and adds what they showed.
 *
 * @throws naming the case when a page cannot be visited
 */
export async function measureCase(
  browser: Browser,
  { growthCase, urls }: OpenCase,
  rounds: GrowthRounds,
): Promise<void> {
  try {
    // The large page comes first in every other round, as the subjects of the other half take turns.
    const sizes = ['small', 'large'] as const;
    for (const size of rounds.small.length % 2 === 0 ? sizes : sizes.toReversed()) {
      rounds[size].push(await growthCase.measure(browser, urls[size], growthCase.sizes[size]));
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${growthCase.name}: ${reason}`, { cause });
  }
}
