import type { Browser } from 'puppeteer';
import type { Selectors } from './probe.ts';
import { withVisit } from './visit.ts';

/** What somebody meets who opens the page and reads. Times in milliseconds since navigation began; `null` is never. */
export interface Reading {
  firstContentfulPaint: number | null;
  articlePaint: number | null;
  articlePaintText: string;
  readingShift: number;
  bytes: number;
}

/** Opens the page, touches nothing (a touch would end the browser's watch for the largest paint), and waits. */
export function measureReading(browser: Browser, url: string, selectors: Selectors): Promise<Reading> {
  return withVisit(browser, async (visit) => {
    await visit.record(`bench.watchPaint(${JSON.stringify(selectors)}); bench.watchLayoutShift();`);
    await visit.openAndSettle(url);
    const seen = await visit.seen();
    return {
      firstContentfulPaint: seen.firstContentfulPaint,
      articlePaint: seen.articlePaint,
      articlePaintText: seen.articlePaintText,
      readingShift: seen.layoutShift,
      bytes: visit.bytes(),
    };
  });
}
