import type { Browser } from 'puppeteer';
import { watchWork } from '../scripting.ts';
import { withVisit } from '../visit.ts';
import { longestTask } from './long-tasks.ts';

/** What a long article costs; in milliseconds, those of `lastSection` since navigation began; `null` is never. */
export type Rendering = {
  /** The first frame with the last section. */
  lastSection: number | null;
  lastSectionEach: number | null;
  mainThread: number;
  mainThreadEach: number;
  scriptTime: number;
  scriptTimeEach: number;
  longestTask: number;
};

/** Opens the page and waits for its last section; the numbers that end in `Each` are for one of `count` sections. */
export function measureRendering(
  browser: Browser,
  url: string,
  { last, count }: { last: string; count: number },
): Promise<Rendering> {
  return withVisit(browser, async (visit) => {
    const work = await watchWork(visit);
    await visit.record(`bench.watchLongTasks(); bench.watchPart(${JSON.stringify(last)});`);
    await visit.openAndSettle(url);
    const { partShown: lastSection, longTasks } = await visit.seen();
    const { scriptTime, mainThread } = await work();
    return {
      lastSection,
      lastSectionEach: lastSection && lastSection / count,
      mainThread,
      mainThreadEach: mainThread / count,
      scriptTime,
      scriptTimeEach: scriptTime / count,
      longestTask: longestTask(longTasks),
    };
  });
}
