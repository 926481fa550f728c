import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningDemo } from '../../demo/serve.ts';
import { openBrowser, type JourneyBrowser } from './browser.ts';
import { openDemo, readCallList } from './demo.ts';

/** Marks above and below that are stacked on one letter, as "Zalgo" generators write them. */
const MARKED = `Ana${String.fromCharCode(...Array.from({ length: 98 }, (_, index) => 0x300 + (index % 0x34)))} Ruiz`;

describe('combining marks without end', () => {
  let demo: RunningDemo;
  let browser: JourneyBrowser;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
    const answer = await fetch(`${demo.clinicUrl}/consultations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        name: MARKED.slice(0, 200),
        contactBy: 'email',
        email: 'ana@example.com',
        callWindow: { when: 'any' },
      }),
    });
    expect(answer.status).toBe(201);
  });

  afterAll(() => Promise.all([browser.close(), demo.close()]));

  it('stay inside the line of the name in the call list', async () => {
    const page = await browser.newPage();
    await readCallList(page, demo.clinicUrl);
    const name = (await page.$('.call h3'))!;
    const around = await pixelsAround(page, name);
    await name.evaluate((element) => ((element as HTMLElement).style.visibility = 'hidden'));
    expect(await pixelsAround(page, name)).toEqual(around);
  });
});

/** What is painted above and below an element, as PNG. */
async function pixelsAround(page: Page, element: ElementHandle): Promise<string[]> {
  const { x, y, width, height } = (await element.boundingBox())!;
  const shoot = (top: number, bottom: number) =>
    page.screenshot({ encoding: 'base64', clip: { x, y: top, width, height: bottom - top } });
  const [above, below] = [Math.floor(y), Math.ceil(y + height)];
  return [await shoot(above - 60, above), await shoot(below, below + 60)];
}
