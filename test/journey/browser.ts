import type { Browser, Page } from 'puppeteer';
import { launchChromium } from '../../scripts/browsers/launch-chromium.ts';

/** A real browser for one file of journeys; `close` belongs in `afterAll`. */
export interface JourneyBrowser {
  /** A page of its own profile: no cookie, cache or storage of another test. */
  newPage: () => Promise<Page>;
  close: () => Promise<void>;
}

export async function openBrowser(): Promise<JourneyBrowser> {
  const browser: Browser = await launchChromium();
  return {
    newPage: async () => (await browser.createBrowserContext()).newPage(),
    close: () => browser.close(),
  };
}
