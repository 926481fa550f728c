import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer';
import { startDemo } from '../demo/serve.ts';
import { launchChromium } from './browsers/launch-chromium.ts';

/** The picture that README.md shows: the running demo on a desk and on a phone, side by side. */
const picture = 'docs/demo.png';
const ARTICLE = '/services/massage-for-lower-back-tension';
const height = 1000;
const screens = [
  { name: 'desk', width: 1280, mobile: false },
  { name: 'phone', width: 390, mobile: true },
];

const demo = await startDemo({ port: 0, partnerPort: 0 });
const browser = await launchChromium();
try {
  const shots: string[] = [];
  for (const screen of screens) shots.push(await shoot(browser, demo.clinicUrl + ARTICLE, screen));
  mkdirSync('docs', { recursive: true });
  await join(browser, shots);
} finally {
  await browser.close();
  await demo.close();
}
console.log(picture);

/** @returns the screen as a data URL, taken once every element has left its loading state. */
async function shoot(
  from: Browser,
  url: string,
  screen: { width: number; mobile: boolean },
): Promise<string> {
  const page = await from.newPage();
  await page.setViewport({ width: screen.width, height, isMobile: screen.mobile, hasTouch: screen.mobile });
  // The clinic's own zone, so that the picture shows its hours whole wherever it is taken.
  await page.emulateTimezone('America/Los_Angeles');
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() => !document.querySelector('[data-state="loading"], :not(:defined)'));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const shot = await page.screenshot({ encoding: 'base64' });
  await page.close();
  return `data:image/png;base64,${shot}`;
}

async function join(from: Browser, shots: string[]): Promise<void> {
  const page: Page = await from.newPage();
  const gap = 40;
  const width = screens.reduce((sum, screen) => sum + screen.width + gap, gap);
  await page.setViewport({ width, height: height + 2 * gap });
  const images = shots.map((shot) => `<img alt="" src="${shot}">`).join('');
  await page.setContent(
    `<style>body{margin:0;padding:${gap}px;display:flex;gap:${gap}px;background:#dfe7ea}
     img{display:block;border-radius:12px;box-shadow:0 4px 24px #0003}</style>${images}`,
    { waitUntil: 'load' },
  );
  await page.screenshot({ path: picture });
}
