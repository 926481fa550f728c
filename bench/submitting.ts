import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import { TIMEOUT } from './conditions.ts';
import type * as Probe from './probe.ts';
import { meanOrNever } from './statistics.ts';
import { severalVisits, withVisit, type Visit } from './visit.ts';

declare const bench: typeof Probe;

/** What a visitor meets after following a link to the form and pressing Send on the empty form. */
export interface Submitting {
  /** The first frame with the article's first paragraph, in milliseconds since navigation began; `null` is never. */
  firstParagraph: number | null;
  /** Layout shift with the form on screen, up to the press. */
  arrivalShift: number;
  /** Milliseconds from the press to the painted messages; `null` when none came. */
  problemShown: number | null;
}

/** The answer to a press is in one frame or in the next: one press would say little. */
export const SUBMITTING_VISITS = 3;

/** The mean of some visits, and the worst of them where nothing may move. */
export async function measureSubmitting(
  browser: Browser,
  url: string,
  selectors: Probe.Selectors,
): Promise<Submitting> {
  const visits = await severalVisits(SUBMITTING_VISITS, () => send(browser, url, selectors));
  return {
    firstParagraph: meanOrNever(visits.map(({ firstParagraph }) => firstParagraph)),
    arrivalShift: Math.max(...visits.map(({ arrivalShift }) => arrivalShift)),
    problemShown: meanOrNever(visits.map(({ problemShown }) => problemShown)),
  };
}

/** Arrives at the form, waits until the page is settled, and presses Send. */
function send(browser: Browser, url: string, selectors: Probe.Selectors): Promise<Submitting> {
  return withVisit(browser, async (visit) => {
    const parts = JSON.stringify(selectors);
    await visit.record(`bench.watchLayoutShift(); bench.watchFirstParagraph(${parts});`);
    await visit.openAndSettle(url);
    const { layoutShift: arrivalShift, firstParagraph } = await visit.seen();
    const middle = await visit.page.evaluate((parts) => bench.showSend(parts), selectors);
    if (!middle) return { firstParagraph, arrivalShift, problemShown: null };
    await visit.page.evaluate((parts) => bench.watchProblem(parts), selectors);
    await visit.page.mouse.click(middle.x, middle.y);
    return { firstParagraph, arrivalShift, problemShown: await problemShown(visit) };
  });
}

async function problemShown(visit: Visit): Promise<number | null> {
  for (let waited = 0; waited < TIMEOUT; waited += 100) {
    const { problemShown } = await visit.seen();
    if (problemShown !== null) return problemShown;
    await pause(100);
  }
  return null;
}
