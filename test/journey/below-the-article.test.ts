import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningDemo } from '../../demo/serve.ts';
import { openBrowser, type JourneyBrowser } from './browser.ts';
import { formIsLaidOut, layoutShift, openDemo, watchLayoutShift } from './demo.ts';

const WINDOWS = [
  { width: 390, height: 844 },
  { width: 700, height: 900 },
  { width: 700, height: 2200 },
];

describe('a form that is prerendered below a long article', () => {
  let demo: RunningDemo;
  let browser: JourneyBrowser;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  /** The page without its script, as a browser without JavaScript shows it, and every browser until the script has loaded. */
  async function open(window: (typeof WINDOWS)[number], hash = ''): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport(window);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.resourceType() === 'script')
        void request.respond({ contentType: 'text/javascript', body: '' });
      else void request.continue();
    });
    await watchLayoutShift(page);
    await page.goto(`${demo.clinicUrl}/services/massage-for-lower-back-tension/${hash}`);
    return page;
  }

  it('is laid out when a reader scrolls near it, and offers its fields to the keyboard before', async () => {
    const page = await open({ width: 390, height: 844 });
    expect(await formIsLaidOut(page)).toBe(false);
    await page.focus('consultation-form >>> input[name="name"]');
    await page.waitForFunction(() => scrollY > 0);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await formIsLaidOut(page)).toBe(true);
  });

  it.each(WINDOWS)('does not move when a reader follows a link to it: $width × $height', async (window) => {
    const page = await open(window, '#request');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    const top = await page.$eval('#request', (book) => book.getBoundingClientRect().top);
    expect(await formIsLaidOut(page)).toBe(true);
    expect(top).toBeGreaterThan(-1);
    expect(top).toBeLessThan(window.height / 2);
    expect(await layoutShift(page)).toBe(0);
  });

  it('shows the ring of the focus at its edge', async () => {
    const page = await open({ width: 390, height: 844 }, '#request');
    await page.focus('consultation-form >>> input[name="name"]');
    const { edge, clip } = await page.evaluate(() => {
      const form = document.querySelector('consultation-form')!.shadowRoot!.querySelector('form')!;
      const field = form.querySelector('input[name="name"]')!;
      const { outlineWidth, outlineOffset } = getComputedStyle(field);
      const gap = field.getBoundingClientRect().left - form.getBoundingClientRect().left;
      return {
        edge: parseFloat(outlineWidth) + parseFloat(outlineOffset) - gap,
        clip: parseFloat(getComputedStyle(form).overflowClipMargin),
      };
    });
    expect(edge).toBeGreaterThan(0);
    expect(clip).toBeGreaterThan(edge);
  });
});
