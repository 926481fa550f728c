import { describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/browsers/launch-chromium.ts';
import { scriptTimeOf, type TraceEvent } from '../../bench/script-time.ts';
import { measureReading } from '../../bench/reading.ts';

const SELECTORS = { article: 'p', articleText: 'p', field: '', send: '', problem: '' };
const PAGE = { pid: 1, tid: 1 };
const SHOWN: TraceEvent = { name: 'CommitLoad', ...PAGE, args: { data: { frame: 'main' } } };

describe('script time', () => {
  it('counts a script that runs inside another once', () => {
    const events = [script('EvaluateScript', 0, 5000), script('FunctionCall', 1000, 2000)];
    expect(scriptTimeOf([SHOWN, ...events], 'main')).toBe(5);
  });

  it('counts what goes on after a promise', () => {
    expect(
      scriptTimeOf([SHOWN, script('FunctionCall', 0, 1000), script('RunMicrotasks', 4000, 3000)], 'main'),
    ).toBe(4);
  });

  it('counts neither layout and paint, nor what another page or thread does', () => {
    const elsewhere = { ...script('FunctionCall', 0, 9000), tid: 2 };
    const other = [elsewhere, { ...SHOWN, tid: 2, args: { data: { frame: 'other' } } }];
    expect(scriptTimeOf([SHOWN, script('Layout', 0, 9000), ...other], 'main')).toBe(0);
  });

  it('takes in a real page the work after a promise for as much as work at once', async () => {
    const work = 'const end = performance.now() + 200; while (performance.now() < end);';
    const browser = await launchChromium();
    try {
      const atOnce = await measureReading(browser, page(work), SELECTORS);
      const afterwards = await measureReading(
        browser,
        page(`Promise.resolve().then(() => { ${work} });`),
        SELECTORS,
      );
      expect(atOnce.mainThread).toBeGreaterThanOrEqual(200);
      expect(afterwards.mainThread).toBeGreaterThanOrEqual(200);
    } finally {
      await browser.close();
    }
  });
});

function script(name: string, ts: number, dur: number): TraceEvent {
  return { name, ts, dur, ...PAGE };
}

function page(script: string): string {
  return `data:text/html,${encodeURIComponent(`<p>Good morning</p><script>${script}</script>`)}`;
}
