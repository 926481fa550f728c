import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import { SETTLE_TIME } from './conditions.ts';
import { withVisit } from './visit.ts';

/** What the page's scripts cost. */
export interface Scripting {
  /** Milliseconds in scripts, the compiling of them included. */
  scriptTime: number;
}

/** Opens the page with nothing of the harness in it, so that every script that runs is the page's own. */
export function measureScripting(browser: Browser, url: string): Promise<Scripting> {
  return withVisit(browser, async (visit) => {
    await visit.cdp.send('Performance.enable');
    await visit.open(url);
    await pause(SETTLE_TIME);
    const { metrics } = await visit.cdp.send('Performance.getMetrics');
    const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return { scriptTime: 1000 * (seconds('ScriptDuration') + seconds('V8CompileDuration')) };
  });
}
