import type { Browser, Page } from 'puppeteer';
import { CONDITIONS } from './conditions.ts';

/** How many times slower a fixed piece of work is in a page opened as every visit opens it; 1 is no slowdown at all. */
export async function measureSlowdown(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const full = await work(page);
  await page.emulateCPUThrottling(CONDITIONS.cpuSlowdown);
  await page.goto('data:text/html,<p>Slow</p>');
  const slow = await work(page);
  await page.close();
  return slow / full;
}

/** Milliseconds for a loop that the compiler cannot leave out; the best of five, so that other programs count less. */
function work(page: Page): Promise<number> {
  return page.evaluate(() => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      let sum = 0;
      for (let count = 0; count < 2e7; count += 1) sum = (sum + count * 31) % 1_000_003;
      return performance.now() - start + (sum < 0 ? 1 : 0);
    });
    return Math.min(...times);
  });
}
