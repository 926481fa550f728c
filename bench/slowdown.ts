import type { Browser, Page } from 'puppeteer';
import { CONDITIONS } from './conditions.ts';
import { median } from './statistics.ts';

const PAIRS = 5;

/**
 * How many times slower a fixed piece of work is in a page opened as every visit opens it; 1 is no slowdown at all.
 * Slow and full speed take turns, so that other programs on the machine meet both.
 */
export async function measureSlowdown(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const ratios: number[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const full = await workAt(page, 1);
    ratios.push((await workAt(page, CONDITIONS.cpuSlowdown)) / full);
  }
  await page.close();
  return median(ratios);
}

/** Milliseconds for the work, the rate set before the page is opened. */
async function workAt(page: Page, rate: number): Promise<number> {
  await page.emulateCPUThrottling(rate);
  await page.goto('data:text/html,<p>Work</p>');
  return page.evaluate(() => {
    const start = performance.now();
    // The sum is used, or the compiler would leave the loop out.
    let sum = 0;
    for (let count = 0; count < 1e7; count += 1) sum = (sum + count * 31) % 1_000_003;
    return performance.now() - start + (sum < 0 ? 1 : 0);
  });
}
