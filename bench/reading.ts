import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import { SETTLE_TIME } from './conditions.ts';
import type * as Probe from './probe.ts';
import { readCounts, type Scripting } from './scripting.ts';
import { mean, meanOrNever } from './statistics.ts';
import { severalVisits, withVisit } from './visit.ts';

declare const bench: typeof Probe;

/** What a visitor meets who opens the page and reads. Times in milliseconds since navigation began; `null` is never. */
export interface Reading extends Scripting {
  firstContentfulPaint: number | null;
  articlePaint: number | null;
  /** How the texts begin whose paint that was. */
  articlePaintTexts: string[];
  readingShift: number;
  bytes: number;
}

/**
 * A slowed-down processor is stopped again and again for a while, which hits or misses a script of a millisecond and a
 * paint by chance: one visit would say little.
 */
export const READING_VISITS = 5;

/** The mean of some visits, and the worst of them where nothing may move. */
export async function measureReading(
  browser: Browser,
  url: string,
  selectors: Probe.Selectors,
): Promise<Reading> {
  const visits = await severalVisits(READING_VISITS, () => read(browser, url, selectors));
  const all = <Name extends keyof (typeof visits)[0]>(name: Name) => visits.map((visit) => visit[name]);
  return {
    firstContentfulPaint: meanOrNever(all('firstContentfulPaint')),
    articlePaint: meanOrNever(all('articlePaint')),
    articlePaintTexts: [...new Set(all('articlePaintText'))],
    readingShift: Math.max(...all('layoutShift')),
    bytes: Math.max(...all('bytes')),
    scriptDuration: mean(all('scriptDuration')),
    mainThread: mean(all('mainThread')),
  };
}

/**
 * Opens the page with nothing of the harness in it, so that every script that runs is the page's own, touches nothing (a
 * touch would end the browser's watch for the largest paint), and asks in the end what the browser has noted.
 */
function read(browser: Browser, url: string, selectors: Probe.Selectors) {
  return withVisit(browser, async (visit) => {
    await visit.cdp.send('Performance.enable');
    await visit.open(url);
    await pause(SETTLE_TIME);
    const counts = await readCounts(visit);
    await visit.recordFromNow();
    const noted = await visit.page.evaluate((parts) => bench.noted(parts), selectors);
    return { ...counts, ...noted, bytes: visit.bytes() };
  });
}
