import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureClicking } from '../../bench/growth/clicking.ts';
import { measureRendering } from '../../bench/growth/rendering.ts';
import { serve, type Served } from '../../bench/serve.ts';
import { launchChromium } from '../../scripts/browsers/launch-chromium.ts';

const BUSY = 400;

describe('what is seen of a growing page', () => {
  let browser: Browser;
  let folder: string;
  let site: Served;

  beforeAll(async () => {
    browser = await launchChromium();
    folder = await mkdtemp(join(tmpdir(), 'bench-probes-'));
    await writeFile(
      join(folder, 'sections.html'),
      page('<p id="shown">One</p><p id="hidden" hidden>Two</p>'),
    );
    // From the first frame on the page is busy once more each time that it has been free for a moment, three times.
    await writeFile(
      join(folder, 'busy.html'),
      page(`<a href="gone.html">Card</a>
        <script>
          let times = 0;
          const work = () => {
            const end = performance.now() + ${BUSY};
            while (performance.now() < end);
            if (++times < 3) setTimeout(work, 100);
          };
          requestAnimationFrame(() => setTimeout(work, 100));
        </script>`),
    );
    site = await serve(folder);
  });

  afterAll(async () => {
    await site.close();
    await browser.close();
    await rm(folder, { recursive: true });
  });

  it('is no last section where it is missing or hidden', async () => {
    expect(await lastSection('#shown')).toBeGreaterThan(0);
    expect(await lastSection('#hidden')).toBeNull();
    expect(await lastSection('#missing')).toBeNull();
  });

  it('is a page as interactive only when the last long task is over, whatever was answered in between', async () => {
    const found = await measureClicking(browser, `${site.url}busy.html`, {
      card: 'a',
      document: 'busy.html',
    });
    expect(found.longestTask).toBeGreaterThanOrEqual(BUSY);
    expect(found.interactive).toBeGreaterThan(3 * BUSY);
  });

  async function lastSection(last: string): Promise<number | null> {
    const url = `${site.url}sections.html`;
    return (await measureRendering(browser, url, { last, count: 1 })).lastSection;
  }
});

function page(body: string): string {
  return `<!doctype html><title>Growing</title><link rel="icon" href="data:,">${body}`;
}
