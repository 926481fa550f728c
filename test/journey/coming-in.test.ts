import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningDemo } from '../../demo/serve.ts';
import { prerenderPage } from '../../src/prerender/prerender-page.ts';
import { openBrowser, type JourneyBrowser } from './browser.ts';
import { openDemo } from './demo.ts';
import { openInPieces } from './in-pieces.ts';

const ADDRESS = '/services/massage-for-lower-back-tension/';
const STYLES = ['inline', 'link'] as const;
const WINDOWS = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

/** Where in the window each element was first seen. */
type Places = Map<Element, { top: number; left: number }>;

/** What is read or pressed. */
const SEEN = 'h1, h2, h3, p, li, a, summary, label, legend, input, button';

describe('a prerendered page that arrives in pieces', () => {
  let demo: RunningDemo;
  let browser: JourneyBrowser;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  const cases = STYLES.flatMap((styles) => WINDOWS.map((window) => ({ styles, ...window })));

  it.concurrent.each(cases)(
    'moves nothing that was seen: styles $styles, $width wide',
    async ({ styles, ...window }) => {
      const page = await browser.newPage();
      await page.setViewport(window);
      const pieces = cut(await madeAheadOfTime(styles));
      const coming = await openInPieces(page, `${demo.clinicUrl}${ADDRESS}`, pieces);
      const moved: string[] = [];
      let steps = 0;
      do {
        moved.push(...(await whatMoved(page, steps)));
        steps += 1;
      } while (await coming.next());
      await coming.close();
      expect(steps).toBeGreaterThan(100);
      expect(moved).toEqual([]);
    },
  );

  it('is left as it came, and fetches nothing, when the script runs in the middle of it', async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const html = (await madeAheadOfTime('link')).replace('<script defer', '<script async');
    const pieces = html.split(/(?=<section id="care-at-home)/);
    expect(pieces).toHaveLength(2);
    const coming = await openInPieces(page, `${demo.clinicUrl}${ADDRESS}`, pieces);
    await page.waitForFunction(() => document.querySelector('service-article:defined'));
    const title = await page.$('h1');
    // What waits for an idle moment has had one.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
    while (await coming.next());
    await page.waitForFunction(() =>
      document.querySelector('service-article')!.shadowRoot!.querySelector('[aria-current]'),
    );
    expect(await page.evaluate((title) => document.querySelector('h1') === title, title)).toBe(true);
    expect(requests.filter((path) => path.startsWith('/services/'))).toEqual([ADDRESS]);
    await coming.close();
  });

  async function madeAheadOfTime(styles: (typeof STYLES)[number]): Promise<string> {
    const template = await readFile(new URL('../../demo/clinic/site/service.html', import.meta.url), 'utf8');
    const page = template
      .replace(/<meta\s+http-equiv[^>]*>/, styles === 'inline' ? '' : '$&')
      .replaceAll('{{slug}}', 'massage-for-lower-back-tension')
      .replaceAll('{{canonical}}', `https://harborlane.example${ADDRESS}`);
    return prerenderPage(page, {
      load: async (url) => (await fetch(new URL(url, demo.clinicUrl))).text(),
      now: Date.now(),
      styles,
    });
  }
});

/**
 * A page as it may come in: cut before tags, but not within them nor within a style sheet or a script. Of each pair of
 * neighboring tags the first two are cut apart: a tenth list item arrives as the second one does.
 */
function cut(html: string): string[] {
  const [head = '', body = ''] = html.split(/(?<=<body>)/);
  const seen = new Map<string, number>();
  const pieces = [head];
  let before = '';
  for (const piece of body.split(/(?=<(?!\/(?:style|script)))/)) {
    const tag = /^<\/?[\w-]+/.exec(piece)?.[0] ?? '';
    const times = (seen.get(before + tag) ?? 0) + 1;
    seen.set(before + tag, times);
    if (times <= 2) pieces.push(piece);
    else pieces.push(pieces.pop() + piece);
    before = tag;
  }
  return pieces;
}

/** What has another place in the window than where it was first seen, at that many pieces. */
async function whatMoved(page: Page, step: number): Promise<string[]> {
  return page.evaluate(
    async (selector, step) => {
      for (const _ of [1, 2]) await new Promise((resolve) => requestAnimationFrame(resolve));
      const here = window as unknown as { places?: Places };
      const places: Places = (here.places ??= new Map() as Places);
      const moved: string[] = [];
      const look = (root: ParentNode): void => {
        for (const element of root.querySelectorAll(selector)) {
          if (!element.checkVisibility({ visibilityProperty: true })) continue;
          const { top, left, bottom, width } = element.getBoundingClientRect();
          const before = places.get(element);
          if (!before && top < innerHeight && bottom > 0 && width > 1) places.set(element, { top, left });
          if (!before || Math.hypot(top - before.top, left - before.left) <= 1) continue;
          places.delete(element);
          const name = `${element.localName} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
          moved.push(`${step}: ${name} from ${before.left}, ${before.top} to ${left}, ${top}`);
        }
      };
      for (const ours of document.querySelectorAll('[data-state]')) {
        look(ours);
        if (ours.shadowRoot) look(ours.shadowRoot);
      }
      return moved;
    },
    SEEN,
    step,
  );
}
