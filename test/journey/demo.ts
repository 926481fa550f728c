import type { Page } from 'puppeteer';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { startDemo, type RunningDemo } from '../../demo/serve.ts';

export const PASSWORD = 'a password for the tests';

/** The demo on free ports, with a database of its own. */
export async function openDemo(): Promise<RunningDemo> {
  const folder = await mkdtemp(join(tmpdir(), 'clinic-demo-'));
  const demo = await startDemo({
    port: 0,
    partnerPort: 0,
    folder,
    staffPassword: PASSWORD,
    log: () => undefined,
  });
  return {
    ...demo,
    close: async () => {
      await demo.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a page did that a guest must not: errors, blocked content, and requests to hosts other than these. */
export function watch(page: Page, hosts: string[]): { issues: string[] } {
  const issues: string[] = [];
  page.on('pageerror', (error) => issues.push(`error: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') issues.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && !hosts.some((host) => url.startsWith(host)))
      issues.push(`request: ${url}`);
  });
  return { issues };
}

/** To be called before the page is opened. */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const record = window as unknown as { shift: number };
    record.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) record.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** All layout shifts so far, also those that a browser takes for the answer to an input. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shift: number }).shift);
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 AA that the page breaks, by axe; it reaches into open shadow roots. */
export async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    }),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Signs in to the call list and gives back its text. */
export async function readCallList(page: Page, clinicUrl: string): Promise<string> {
  await page.goto(`${clinicUrl}/staff`);
  const password = await page.$('input[type="password"]');
  if (password) {
    await password.type(PASSWORD);
    await Promise.all([page.waitForNavigation(), password.press('Enter')]);
  }
  return bodyText(page);
}

export async function bodyText(page: Page): Promise<string> {
  return (await page.$eval('body', (body) => body.innerText)).replace(/\s+/g, ' ');
}

/** Whether the form is ready to be painted: far from the window a browser may leave that for later. */
export function formIsLaidOut(page: Page): Promise<boolean> {
  return page.$eval('consultation-form >>> legend', (legend) =>
    legend.checkVisibility({ contentVisibilityAuto: true }),
  );
}

/** Scrolls to the form as a reader does, who presses nothing before it can be seen. */
export async function comeToForm(page: Page): Promise<void> {
  await page.$eval('consultation-form', (form) => form.scrollIntoView());
  while (!(await formIsLaidOut(page)));
}

/** Waits until the form shows a part. (Puppeteer's own waiting sees no change inside a shadow root.) */
export async function formShows(page: Page, part: 'sent' | 'failed' | 'submit'): Promise<void> {
  await page.waitForFunction(
    (name) => document.querySelector('consultation-form')?.shadowRoot?.querySelector(`[part="${name}"]`),
    { polling: 'raf' },
    part,
  );
}
